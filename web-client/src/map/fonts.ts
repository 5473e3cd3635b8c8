import italicLatin from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-italic.woff2?url';
import mediumLatin from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-500-normal.woff2?url';
import mediumLatinExt from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-ext-500-normal.woff2?url';
import italicVietnamese from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-italic.woff2?url';
import mediumVietnamese from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-500-normal.woff2?url';

/** The files that labels are drawn with; style.ts says which signs each one is asked for. */
export const fontFiles = { mediumLatin, mediumLatinExt, mediumVietnamese, italicLatin, italicVietnamese };
