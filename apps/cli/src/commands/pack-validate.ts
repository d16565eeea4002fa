import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadPack } from '@loopwright/packs';
import { Refusal } from '../refusal.ts';

/** Checks the files of a content pack; the loader says every fault with its file and place. */
export async function packValidate(folder: string): Promise<number> {
  if (!existsSync(folder)) throw new Refusal(`There is no folder ${folder}.`);
  await loadPack(resolve(folder));
  console.log(`${folder} is a valid pack.`);
  return 0;
}
