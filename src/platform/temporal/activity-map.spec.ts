import { activityMaps } from './activity-map';

class Mail {
  private readonly sign = 'sent ';
  send(id: string) {
    return Promise.resolve(this.sign + id);
  }
}
class Bulk {
  send() {
    return Promise.resolve('bulk');
  }
}

describe('the map of activities', () => {
  it('binds every method to its provider, on each of its queues', async () => {
    const maps = activityMaps([{ queues: ['delivery', 'urgent'], instance: new Mail() }]);
    expect([...maps.keys()]).toEqual(['delivery', 'urgent']);
    await expect(maps.get('urgent')!.send!('7')).resolves.toBe('sent 7');
  });

  it('allows one name on two queues', () => {
    const maps = activityMaps([
      { queues: ['letters'], instance: new Mail() },
      { queues: ['delivery'], instance: new Bulk() },
    ]);
    expect([...maps.values()].map((map) => Object.keys(map))).toEqual([['send'], ['send']]);
  });

  it('refuses one name twice on a queue, and says where both stand', () => {
    const twice = () =>
      activityMaps([
        { queues: ['letters'], instance: new Mail() },
        { queues: ['letters'], instance: new Bulk() },
      ]);
    expect(twice).toThrow('Activity send on queue letters stands in Mail and in Bulk: rename one.');
  });
});
