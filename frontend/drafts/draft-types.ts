/** Where a draft belongs: a kind of document, the document, and a part of it that is kept by itself. Ids are UUIDs. */
export interface DraftKey {
  kind: string;
  document: string;
  part: string;
}

/** A draft as the server keeps it. */
export interface KeptDraft {
  version: number;
  at: string;
  /** Who wrote it last, by name; empty where they have none here. */
  by: string;
  mine: boolean;
  fields: Record<string, string>;
}

export const idOf = ({ kind, document, part }: DraftKey) => `${kind}/${document}/${part}`;

/** A text of whole characters and lines, without what nobody types: what the server makes of it too. */
export const asTyped = (words: string) =>
  words
    .replace(/\r\n?/g, '\n')
    // eslint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');

/** 14:32, by the device's clock. */
export const timeOf = (moment: number) =>
  new Date(moment).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
