import { type Fault, PackFault } from '../src/fault.ts';
import { loadPack } from '../src/load.ts';
import type { Pack } from '../src/pack.ts';
import { type Files, withPack } from './tiny-pack.ts';

/** What came of loading the files: a pack, or faults, never both. */
export async function outcomeOf(files: Files): Promise<{ pack?: Pack; faults: readonly Fault[]; message?: string }> {
  try {
    return { pack: await withPack(files, loadPack), faults: [] };
  } catch (error) {
    if (error instanceof PackFault) return { faults: error.faults, message: error.message };
    throw error;
  }
}

/** The faults of loading the files, each as `file path: message`. */
export async function faultsOf(files: Files): Promise<string[]> {
  const { faults } = await outcomeOf(files);
  return faults.map(({ file, path, message }) => `${file} ${path}: ${message}`);
}
