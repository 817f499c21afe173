import type { Host } from '../host/host.ts';
import type { UnitContext } from '../tms/build-units.ts';
import { UsageError } from './define-command.ts';

/** Where the pictures are when `--screenshots` names no folder; relative to the project. */
const DEFAULT_FOLDER = 'screenshots';

const PICTURE = /\.(?:png|jpe?g|webp|svg|gif)$/iu;

/** Whether pictures have to be taken: they were asked for, and no folder of them is there or named. */
export function wantsPictures(wanted: string | undefined, root: string, host: Host): boolean {
  return wanted === 'true' && host.kindOf(`${root}/${DEFAULT_FOLDER}`) !== 'folder';
}

/** Pictures in a folder, by the id of the unit or its message: `<id>.png`, or `<tag>/<id>.png` for one locale. */
export function screenshotsIn(wanted: string | undefined, cwd: string, root: string, host: Host): UnitContext['screenshotOf'] {
  if (wanted === undefined) return () => '';
  const folder = wanted === 'true' ? DEFAULT_FOLDER : wanted;
  const at = folder.startsWith('/') ? folder : `${wanted === 'true' ? root : cwd}/${folder}`.replace(/\/\.?\/?$/u, '');
  if (host.kindOf(at) !== 'folder')
    throw new UsageError(`The folder ${folder} does not exist`, 'Name the folder with the pictures after --screenshots');
  const byName = new Map<string, string>();
  const collect = (path: string, prefix: string): void => {
    for (const { name, isFolder } of host.listFolder(path)) {
      if (isFolder && prefix === '') collect(`${path}/${name}`, `${name}/`);
      else if (PICTURE.test(name)) byName.set(`${prefix}${name.replace(PICTURE, '')}`, relative(`${path}/${name}`, root));
    }
  };
  collect(at, '');
  return (unit, locale) => {
    const names = [`${locale}/${unit.id}`, unit.id, `${locale}/${unit.owner}`, unit.owner];
    return names.map((name) => byName.get(name)).find((path) => path !== undefined) ?? '';
  };
}

function relative(path: string, root: string): string {
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
}
