import { ruleTable } from '../../testing/rule-table';
import { marketing } from './marketing';

ruleTable(
  marketing,
  [
    [['Use code SAFE20 at the checkout for your new lock.'], 'code SAFE20'],
    [['Residents get a special discount on doorbells from our partner.'], 'discount'],
    [['Our team is raising money for the hospice: please donate today.'], 'raising money'],
    [['Order your shed alarm today from our supplier for £12 each.'], '£12 each'],
    [['Tickets cost £5, and all proceeds go to our youth club.'], 'Tickets cost'],
    [['Our friends at Larch Gym will give readers two months for the price of one.'], 'Larch Gym'],
    [['The force raffle costs just £2 a line: sign up today.'], 'raffle'],
  ],
  [
    ['Free bike marking on Saturday at the library; no need to book.'],
    ['Beware of fake charity collectors who ask you to donate in cash.'],
    ['Thieves stole raffle prizes from the hall.'],
    ['Do not buy tickets from touts.'],
    ['Wardens offer free security visits to residents, with nothing to buy.'],
    ['No sale to a child was seen in the shops we visited.'],
    ['A cheap alarm on the shed door helps too.'],
    ['A chain takes a good deal longer to cut than a lock.'],
    ['Losses to callers at the door ran from £30 to £9,000.'],
    ['If you see the stone at a car boot sale, tell us before you buy.'],
    ['The street has raised £120 for the hospice.'],
    ['The garden centre has given us plants for the memorial.'],
    ['The shop reported that its raffle was won by a Mrs Oakes.'],
    ['A lock sale advertised by text with a ticking clock is a scam.'],
  ],
);
