import type { Host } from '../host/host.ts';
import { buildCorpus } from '../model/build-corpus.ts';
import type { Memory } from '../model/parse-file.ts';
import { UsageError, type Request } from './define-command.ts';
import { isProjectFile, type OpenProject } from './open-project.ts';

/** With `--stdin --stdin-filename FILE` the project as if FILE held what comes on stdin, saved or not. */
export async function withStdin(project: OpenProject, request: Request, host: Host, memory: Memory): Promise<OpenProject> {
  const name = request.text('stdin-filename');
  if (!request.flag('stdin')) {
    if (name !== undefined) throw new UsageError('--stdin-filename goes with --stdin', 'Add --stdin to read the text from standard input');
    return project;
  }
  if (name === undefined)
    throw new UsageError('--stdin has no file name', 'Say which file the text belongs to: --stdin-filename content/messages/case.yaml');
  const full = name.startsWith('/') ? name : `${request.cwd}/${name}`;
  const path = full.startsWith(`${project.root}/`) ? full.slice(project.root.length + 1) : full;
  if (!isProjectFile(path))
    throw new UsageError(`"${name}" is not a content file of this project`, 'Content files are content/**/*.yaml and locales/<tag>/*');
  const text = await host.readStdin();
  const others = project.files.project.filter((source) => source.path !== path);
  const files = { ...project.files, project: [...others, { path, text }].sort((a, b) => (a.path < b.path ? -1 : 1)) };
  const { value: corpus, diagnostics } = buildCorpus(files, memory);
  return { ...project, files, corpus, diagnostics };
}
