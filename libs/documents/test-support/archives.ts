import { deflateRawSync, deflateSync } from 'node:zlib';

/** A ZIP with one deflated part that declares the given size, true or not. */
export function zipOf(name: string, content: Uint8Array, declared = content.length, flags = 0): Uint8Array {
  const data = deflateRawSync(content, { level: 9 });
  const label = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(20, 4);
  fillHead(local, 4, data.length, declared, label.length, flags);
  fillHead(central, 6, data.length, declared, label.length, flags);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length + label.length, 12);
  end.writeUInt32LE(local.length + label.length + data.length, 16);
  return new Uint8Array(Buffer.concat([local, label, data, central, label, end]));
}

function fillHead(head: Buffer, at: number, packed: number, declared: number, name: number, flags: number): void {
  head.writeUInt16LE(20, at);
  head.writeUInt16LE(flags, at + 2);
  head.writeUInt16LE(8, at + 4);
  head.writeUInt32LE(packed, at + 14);
  head.writeUInt32LE(declared, at + 18);
  head.writeUInt16LE(name, at + 22);
}

const PAGE = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>';

/** A PDF of one page whose content is packed once, or packed again and again. */
export function pdfOf(content: Uint8Array, times = 1, catalog = ''): Uint8Array {
  let data: Uint8Array = content;
  for (let round = 0; round < times; round += 1) data = deflateSync(data, { level: 9 });
  const filter = `[${'/FlateDecode'.repeat(times)}]`;
  const head = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R${catalog}>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj${PAGE}endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
4 0 obj<</Length ${data.length}/Filter ${filter}>>stream
`;
  return new Uint8Array(
    Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream endobj\ntrailer<</Root 1 0 R>>\n')]),
  );
}

/** The paragraphs of a Word document, given as XML. */
export const docxOf = (body: string): Uint8Array =>
  zipOf('word/document.xml', Buffer.from(`<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`));
