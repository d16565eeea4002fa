import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { byText } from './fault.ts';
import { broken, isMissing, readSource, type SourceFile } from './source.ts';

/** The YAML files of a folder, in the order of their names. A folder that is missing counts as one broken file. */
export async function readFolder(directory: string, folder: string): Promise<SourceFile[]> {
  return (await readFolderIfThere(directory, folder)) ?? [broken(folder, 'the folder does not exist')];
}

/** The same, or nothing where the folder is missing. */
export async function readFolderIfThere(directory: string, folder: string): Promise<SourceFile[] | undefined> {
  const names = await namesIn(join(directory, folder));
  if (names === undefined) return undefined;
  const yaml = names.filter((name) => /\.ya?ml$/.test(name)).toSorted(byText);
  return Promise.all(yaml.map((name) => readFolderFile(directory, `${folder}/${name}`)));
}

/** Refuses `.yml` aloud: a file that is passed over in silence looks like a loaded one. */
async function readFolderFile(directory: string, file: string): Promise<SourceFile> {
  return file.endsWith('.yml') ? broken(file, 'name it .yaml; no other ending is read') : readSource(directory, file);
}

async function namesIn(folder: string): Promise<string[] | undefined> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
