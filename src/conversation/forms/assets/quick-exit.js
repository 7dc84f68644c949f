// Leaves at once: by the button, or by Escape three times. The page is emptied first, and is not gone back to.
const link = document.querySelector('#leave');

function leave() {
  document.title = '';
  document.body.replaceChildren();
  window.location.replace(link.href);
}

if (link) {
  let pressed = [];
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') {
      pressed = [];
      return;
    }
    pressed = [...pressed.filter((at) => event.timeStamp - at < 3000), event.timeStamp];
    if (pressed.length >= 3) leave();
  });
}
