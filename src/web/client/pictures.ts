import type { SiteProject } from '../site-data.ts';
import { load, messageOf } from './data.ts';
import { fill, h } from './dom.ts';
import { drawFrame } from './frames.ts';
import { createWording } from './wording.ts';

/** What `extract --screenshots` asks the page for: one text in its place, on a page of its own. */
export interface PictureRequest {
  readonly locale: string;
  readonly unit: string;
}

/** Where the picture is on the page, in CSS pixels; null for a unit that the page does not know. */
export type PictureBox = { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;

/** Gives whoever drives the browser a function that shows one text as people see it, with nothing around it. */
export function pictures(project: SiteProject): void {
  (globalThis as unknown as { previewPicture: (request: PictureRequest) => Promise<PictureBox> }).previewPicture = async ({
    locale,
    unit,
  }) => {
    const message = project.messages.find(({ units }) => units.some(({ id }) => id === unit));
    const own = message?.units.find(({ id }) => id === unit);
    if (message === undefined || own === undefined || messageOf(project, message.id) === undefined) return null;
    const wording = createWording(project, message, await load(`texts/${locale}`), { values: 'example', branch: 0 });
    const surface = project.surfaces.find(({ name }) => own.surfaces.includes(name)) ?? project.surfaces[0];
    if (surface === undefined) return null;
    const frame = drawFrame({ message, wording, surface, title: `${surface.title} · ${message.id}`, unit });
    const stage = h('div', { class: 'picture' }, frame);
    fill(document.body, stage);
    await document.fonts.ready;
    const { x, y, width, height } = stage.getBoundingClientRect();
    return { x, y, width: Math.ceil(width), height: Math.ceil(height) };
  };
}
