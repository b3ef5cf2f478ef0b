import { createHash, webcrypto } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pki from 'pkijs';

const signing = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};

const valid = { from: new Date('2020-01-01T00:00:00Z'), to: new Date('2040-01-01T00:00:00Z') };

interface Keyed {
  keys: webcrypto.CryptoKeyPair;
  certificate: pki.Certificate;
}

/** A certificate of this name with keys of its own, signed by `issuer`, or by itself. */
async function certify(name: string, extensions: pki.Extension[], issuer: Keyed | null): Promise<Keyed> {
  const keys = (await webcrypto.subtle.generateKey(signing, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair;
  const certificate = new pki.Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1.Integer({ value: 1 });
  certificate.subject.typesAndValues.push(
    new pki.AttributeTypeAndValue({ type: '2.5.4.3', value: new asn1.Utf8String({ value: name }) }),
  );
  certificate.issuer = (issuer?.certificate ?? certificate).subject;
  certificate.notBefore.value = valid.from;
  certificate.notAfter.value = valid.to;
  certificate.extensions = extensions;
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey as never);
  await certificate.sign((issuer ?? { keys }).keys.privateKey as never, 'SHA-256');
  return { keys, certificate };
}

function extension(extnID: string, value: pki.ExtKeyUsage | pki.BasicConstraints): pki.Extension {
  return new pki.Extension({ extnID, critical: true, extnValue: value.toSchema().toBER(false), parsedValue: value });
}

/** Whoever vouches for time-stamp authorities: a root, or one under another. */
export class Voucher {
  readonly own: Keyed;
  /** Those above, without the root. */
  readonly above: pki.Certificate[];

  private constructor(own: Keyed, above: pki.Certificate[]) {
    this.own = own;
    this.above = above;
  }

  /** `isAllowed` false: its certificate does not let it sign for others. */
  static async make(name: string, over: Voucher | null = null, isAllowed = true): Promise<Voucher> {
    const own = await certify(
      name,
      [extension('2.5.29.19', new pki.BasicConstraints({ cA: isAllowed }))],
      over?.own ?? null,
    );
    return new Voucher(own, over === null ? [] : [own.certificate, ...over.above]);
  }

  get pem(): string {
    const base64 = Buffer.from(this.own.certificate.toSchema(true).toBER(false)).toString('base64');
    return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
  }
}

/** A time-stamp authority of our own: answers requests (RFC 3161) with the time that it is told. */
export class Authority {
  private readonly keys: webcrypto.CryptoKeyPair;
  private readonly certificate: pki.Certificate;
  private readonly above: pki.Certificate[];
  private n = 0;

  private constructor({ keys, certificate }: Keyed, above: pki.Certificate[]) {
    this.keys = keys;
    this.certificate = certificate;
    this.above = above;
  }

  /** `purpose`: what its certificate is for; time stamps unless told. `voucher`: who signed that; itself unless told. */
  static async make(name: string, purpose = '1.3.6.1.5.5.7.3.8', voucher: Voucher | null = null): Promise<Authority> {
    const usage = extension('2.5.29.37', new pki.ExtKeyUsage({ keyPurposes: [purpose] }));
    return new Authority(await certify(name, [usage], voucher?.own ?? null), voucher?.above ?? []);
  }

  async answer(request: Uint8Array, at: Date): Promise<Uint8Array> {
    const { messageImprint, nonce } = pki.TimeStampReq.fromBER(new Uint8Array(request).buffer);
    this.n++;
    const serialNumber = new asn1.Integer({ value: this.n });
    const about = { version: 1, policy: '1.3.6.1.4.1.99999.1', messageImprint, serialNumber, genTime: at };
    const info = new pki.TSTInfo({ ...about, ...(nonce === undefined ? {} : { nonce }) });
    const content = info.toSchema().toBER(false);
    const digest = createHash('sha256').update(new Uint8Array(content)).digest();
    const attribute = (type: string, value: asn1.BaseBlock) => new pki.Attribute({ type, values: [value] });
    const { issuer, serialNumber: serial } = this.certificate;
    const signer = new pki.SignerInfo({
      version: 1,
      sid: new pki.IssuerAndSerialNumber({ issuer, serialNumber: serial }),
      signedAttrs: new pki.SignedAndUnsignedAttributes({
        type: 0,
        attributes: [
          attribute('1.2.840.113549.1.9.3', new asn1.ObjectIdentifier({ value: pki.id_eContentType_TSTInfo })),
          attribute('1.2.840.113549.1.9.4', new asn1.OctetString({ valueHex: new Uint8Array(digest).buffer })),
        ],
      }),
    });
    const signed = new pki.SignedData({
      version: 3,
      encapContentInfo: new pki.EncapsulatedContentInfo({
        eContentType: pki.id_eContentType_TSTInfo,
        eContent: new asn1.OctetString({ valueHex: content }),
      }),
      signerInfos: [signer],
      certificates: [this.certificate, ...this.above],
    });
    await signed.sign(this.keys.privateKey as never, 0, 'SHA-256');
    const token = new pki.ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: signed.toSchema(true) });
    const response = new pki.TimeStampResp({ status: new pki.PKIStatusInfo({ status: 0 }), timeStampToken: token });
    return new Uint8Array(response.toSchema().toBER(false));
  }
}
