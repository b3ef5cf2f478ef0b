import type { Derived, Received, ReceiveOptions } from '../intake/index.ts';
import type { Capture, Links, Reading, Version } from '../model/index.ts';

/** What the pipeline puts together. Handed in, so that it can be tried with readers of any kind. */
export interface Rooms {
  receive(inputs: string[], options: ReceiveOptions): AsyncIterable<Received>;
  deriveVersions(capture: Capture, bytes: Uint8Array): Derived;
  read(version: Version): Reading;
  profileOf(reading: Reading, version: Version): unknown;
  /** The address that an event starting with each event mention has. */
  anchorsOf(profile: unknown): { event: string; anchor: string }[];
  /** The places around a known place. */
  containers(place: string): readonly string[];
  linkProfiles(profiles: unknown[]): Links;
  made: { reader: string; knowledge: string };
}
