/**
 * The door of `templates/`: the only importer of Handlebars. Templates are strict, know only the helpers they are given, and
 * escape what they print.
 */
export type Template = (context: unknown, options?: TemplateOptions) => string

export interface TemplateOptions {
  helpers?: object;
  partials?: object;
  /** Set by Handlebars where one template calls another. */
  partial?: boolean;
}

/** A template's text and what it may call: together they say which compiled form it has. */
export interface TemplateSource {
  text: string;
  helpers: readonly string[];
  /** The folder of templates/ that it belongs to: what is compiled of one folder is loaded together. */
  folder: string;
}
