import { lookup as lookUpName } from 'node:dns';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector } from 'undici';

/** A connection that was refused because its address is not one of the open internet. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
  readonly code = 'ISNAD_PRIVATE_ADDRESS';
}

/** Whether an IP address, in any spelling, is one that anybody could reach: not this machine, not a private, shared or reserved network. */
export function isPublicAddress(address: string): boolean {
  try {
    const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
    return ipaddr.process(bare).range() === 'unicast';
  } catch {
    return false;
  }
}

type Lookup = typeof lookUpName;

/** Resolves as usual, and fails where any of the answers is not allowed: one of several would be enough to be led astray. */
function checkedLookup(isAllowed: (address: string) => boolean): Lookup {
  const lookUp = (name: string, options: object, done: (...answer: unknown[]) => void): void => {
    lookUpName(name, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return done(error);
      const hidden = addresses.find(({ address }) => !isAllowed(address));
      if (hidden !== undefined || addresses.length === 0) {
        return done(new PrivateAddressError(`${name} resolves to ${hidden?.address ?? 'nothing'}`));
      }
      const [first] = addresses;
      if ('all' in options && options.all === true) return done(null, addresses);
      return done(null, first?.address, first?.family);
    });
  };
  return lookUp as unknown as Lookup;
}

export interface AgentOptions {
  /** Which IP addresses may be connected to. */
  isAllowed: (address: string) => boolean;
  headersTimeout: number;
  bodyTimeout: number;
  connectTimeout: number;
  /** Told of each address that was connected to. */
  onConnected?: (address: string) => void;
}

/**
 * What connects to web pages. The check stands in the connector, so that every connection meets it: the first, each redirect's,
 * and one whose name has come to mean another address since. Literal addresses are checked too; nothing looks them up.
 */
export function createAgent(options: AgentOptions): Agent {
  const { isAllowed, headersTimeout, bodyTimeout, connectTimeout } = options;
  const connect = buildConnector({
    timeout: connectTimeout,
    lookup: checkedLookup(isAllowed),
  } as buildConnector.BuildOptions);
  const checked: buildConnector.connector = (target, done) => {
    const host = target.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !isAllowed(host)) {
      done(new PrivateAddressError(`${host} is not a public address`), null);
      return;
    }
    connect(target, (...outcome) => {
      const [, socket] = outcome;
      if (socket?.remoteAddress !== undefined) options.onConnected?.(socket.remoteAddress);
      done(...outcome);
    });
  };
  return new Agent({
    connect: checked,
    headersTimeout,
    bodyTimeout,
    // A connection that is kept would outlive its check.
    keepAliveTimeout: 1,
    keepAliveMaxTimeout: 1,
    pipelining: 0,
    maxHeaderSize: 32_768,
  });
}
