import { describe, expect, it } from 'vitest';
import { indexKnowledge } from './knowledge.ts';
import { layEntries } from './overlay.ts';

const knowledge = indexKnowledge(
  layEntries([
    {
      prefix: '',
      texts: {
        'actors.yaml': `
- { id: state, kind: state, en: [State], ar: [] }
- { id: army, kind: armed-forces, en: [Army], ar: [], partOf: [state] }
- { id: navy, kind: armed-forces, en: [Navy], ar: [], partOf: [army] }
- { id: office, kind: office, en: [Office], ar: [], partOf: [state] }
- { id: first, kind: person, en: [First], ar: [], holds: [{ office: office, to: 2014-09-08 }, { office: office, from: "2022" }] }
- { id: second, kind: person, en: [Second], ar: [], holds: [{ office: office, from: 2014-09-08, to: 2018-10 }] }
`,
        'places.yaml': `
- { id: land, kind: country, country: IQ, en: [Land], ar: [], precision: country }
- { id: governorate, kind: governorate, en: [Governorate], ar: [], in: land, precision: governorate }
- { id: town, kind: town, en: [Town], ar: [], in: governorate, precision: town }
`,
        'outlets.yaml': `
- { id: new-arab, kind: newspaper, en: [Al-Araby Al-Jadeed], ar: [العربي الجديد], hosts: [alaraby.co.uk, "@alaraby_ar"] }
- { id: rt, kind: broadcaster, en: [RT], ar: [روسيا اليوم], hosts: [rt.com] }
- { id: telegram, kind: platform, en: [Telegram], ar: [تليغرام], hosts: [t.me] }
- { id: channel, kind: channel, en: [Channel], ar: [قناة ما], hosts: [t.me/Channel] }
- { id: petra, kind: agency, en: [Petra], ar: [بترا], context: [وكالة] }
- { id: saba-one, kind: agency, en: [Saba One], ar: [سبأ], context: [عدن] }
- { id: saba-two, kind: agency, en: [Saba Two], ar: [سبأ], context: [صنعاء] }
`,
      },
    },
  ]),
);

describe('looking up', () => {
  it.each([
    ['العربي الجديد', 'new-arab'],
    ['العربى الجديد', 'new-arab'],
    ['«العربي الجديد»', 'new-arab'],
    ['Al-Araby Al-Jadeed', 'new-arab'],
    ['al araby al jadeed', 'new-arab'],
    ['بترا', 'petra'],
    ['سبأ', null],
    ['العربي', null],
    ['', null],
  ])('outlet by name: %s', (name, id) => {
    expect(knowledge.outletByName(name)?.id ?? null).toBe(id);
  });

  it.each([
    ['www.alaraby.co.uk', 'new-arab'],
    ['https://arabic.rt.com/news/1', 'rt'],
    ['RT.com:443', 'rt'],
    ['t.me/channel/5', 'channel'],
    ['t.me/other', 'telegram'],
    ['@Alaraby_AR', 'new-arab'],
    ['start.com', null],
    ['co.uk', null],
    ['', null],
  ])('outlet by host: %s', (host, id) => {
    expect(knowledge.outletByHost(host)?.id ?? null).toBe(id);
  });

  it.each([
    ['2013-01-01', 'first'],
    ['2014-09-08', 'second'],
    ['2018-10-25', 'second'],
    ['2018-11-01', null],
    ['2024-02-06', 'first'],
  ])('holder on %s', (date, id) => {
    expect(knowledge.holderOf('office', date)?.id ?? null).toBe(id);
  });

  it('containers from inner to outer, parts at any depth, null for the unknown', () => {
    expect(knowledge.containers('town')).toEqual(['governorate', 'land']);
    expect(knowledge.containers('nowhere')).toEqual([]);
    expect(knowledge.partsOf('state')).toEqual(['army', 'navy', 'office']);
    expect(knowledge.partsOf('navy')).toEqual([]);
    expect(knowledge.actor('nobody')).toBeNull();
    expect(knowledge.holderOf('nothing', '2024-01-01')).toBeNull();
  });
});
