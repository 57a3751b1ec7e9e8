import { z } from 'zod';
import { PARTS } from '../notes/parts.ts';

/** What may stand where in a profile.yaml; docs/profile.schema.json is made from it. */
const line = z.string().min(1).max(300);
const wording = z.union([line, z.strictObject({ en: line, 'zh-CN': line })]).meta({ description: 'One text, or one for each language: { en: …, zh-CN: … }.' });
const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);
const file = z.string().regex(/^[\w.-]{1,80}$/).meta({ description: 'A file of the same folder.' });
const part = z.enum(Object.keys(PARTS) as [keyof typeof PARTS]);

const section = z.strictObject({
  id,
  title: wording,
  names: z.array(line).max(20).optional().meta({ description: 'Other headings by which a student’s section is known.' }),
  hint: wording.optional().meta({ description: 'What belongs here; `lab-report init` writes it below the heading.' }),
  parts: z.array(part).max(12).optional().meta({ description: 'What is generated here, behind the student’s own text.' }),
});

export const PROFILE_FORM = z
  .strictObject({
    title: wording,
    language: z.enum(['en', 'zh-CN']).optional(),
    numbering: z.enum(['han', 'decimal', 'none']).optional(),
    school: wording.optional(),
    cover: z.array(z.strictObject({ key: z.string().min(1).max(40), label: wording })).max(24).optional(),
    sections: z.array(section).min(1).max(40),
    style: file.optional(),
    logo: file.optional(),
  })
  .meta({ title: 'lab-report profile', description: 'How a school’s lab reports look: cover, sections, numbering, style.' });

export type ProfileForm = z.infer<typeof PROFILE_FORM>;
