import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningServer, type ServerOptions, startServer } from '../../src/http/index.ts';
import { openLedger, prepareVersion } from '../../src/ledger/index.ts';
import type { Links } from '../../src/model/index.ts';
import { keepWhole } from '../store/whole-links.ts';
import type { Article } from './article.ts';
import { articles, links } from './links.ts';

export interface Stock {
  articles: readonly Article[];
  links: Links;
  names: NonNullable<ServerOptions['names']>;
}

/** The five articles of the fixture, read and linked by hand. */
const fixture: Stock = {
  articles,
  links,
  names: [
    { id: 'nahrain-agency', kind: 'outlet', ar: 'وكالة نهرين', en: 'Nahrain News Agency' },
    { id: 'sutur', kind: 'outlet', ar: 'سطور', en: 'Sutur' },
    { id: 'difaf-network', kind: 'outlet', ar: 'شبكة الضفاف', en: 'Difaf Network' },
    { id: 'wadi-companies', kind: 'actor', ar: 'سرايا الوادي', en: 'Wadi Companies' },
    { id: 'ain-rumman', kind: 'place', ar: 'عين الرمّان', en: 'Ain al-Rumman' },
    { id: 'plain-operations', kind: 'actor', ar: 'قيادة عمليات السهل', en: 'Plain Operations Command' },
  ],
};

/** Keeps articles (the fixture's unless told) in an embedded ledger of their own and serves it with the built app, on any free port. */
export async function serveFixture(
  webFolder: string,
  place: { databaseUrl?: string; databaseSchema?: string } = {},
  { articles, links, names }: Stock = fixture,
): Promise<RunningServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'isnad-browser-'));
  const ledger = await openLedger({ dataDir, ...place });
  await ledger.clear();
  await ledger.keepBatch({
    versions: articles.map(({ version, reading }, n) =>
      prepareVersion({
        version,
        reading,
        profile: null,
        anchors: [],
        containers: {},
        line: n + 1,
        capturedAt: '2025-03-06T06:00:00.000Z',
      }),
    ),
    rejects: [],
    received: [],
    position: articles.length,
    positionHash: '0'.repeat(64),
  });
  await keepWhole(ledger, links);
  const server = await startServer({
    ledger,
    port: 0,
    webFolder,
    names,
    onFault: (fault) => console.error(fault),
  });
  return {
    address: server.address,
    token: server.token,
    close: async () => {
      await server.close();
      await ledger.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
