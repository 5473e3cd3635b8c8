import { createTheme, type MantineColorsTuple } from '@mantine/core';

const pine: MantineColorsTuple = [
  '#eaf4f0',
  '#d5e6df',
  '#a9cdbf',
  '#7ab39d',
  '#539d81',
  '#3a8f70',
  '#2b8867',
  '#1c7557',
  '#0f5a43',
  '#054a35',
];

export const theme = createTheme({
  colors: { pine },
  primaryColor: 'pine',
  primaryShade: 8,
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", fontWeight: '600' },
  defaultRadius: 'md',
  black: '#1d2a2a',
  cursorType: 'pointer',
});
