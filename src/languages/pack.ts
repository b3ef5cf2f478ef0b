import type {
  Actor,
  EventMention,
  Mention,
  Outlet,
  Place,
  ReadingDispute,
  ReadingWarning,
  Statement,
  Version,
} from '../model/index.ts';
import type { Printed } from './printed.ts';

/** The names that a reader is made with. */
export interface KnownNames {
  /** Of the content of all three lists. */
  hash: string;
  actors: readonly Actor[];
  places: readonly Place[];
  outlets: readonly Outlet[];
}

/** What a pack extracts from one version. Ids are in text order; spans point into the version's text. */
export interface Extraction {
  statements: Statement[];
  events: EventMention[];
  leadEvent: string | null;
  disputes: ReadingDispute[];
  mentions: Mention[];
  warnings: ReadingWarning[];
  /** The day that relative dates were resolved against: the one given, or one that the text's dateline states. */
  referenceDate: string | null;
}

/** What is known of a version from outside its text. `published`: `YYYY-MM-DD`; `outlet`: the id of its own outlet. */
export interface KnownOfVersion {
  published: string | null;
  outlet: string | null;
}

/** A pack that has its names compiled and reads versions: pure, the same version gives the same extraction. */
export interface LanguageReader {
  read(version: Version, known: KnownOfVersion): Extraction;
}

/** A language: its words, rules and cases stand in its folder; this is all that other rooms see of it. */
export interface Pack {
  /** BCP 47 primary subtag. */
  language: string;
  makeReader(names: KnownNames): LanguageReader;
  /** What makeReader would make of words and names at every start, by the name of its table: printed by the build, for readPrinted. */
  print(names: KnownNames): Readonly<Record<string, Printed>>;
}
