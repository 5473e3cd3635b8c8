import { expect, test } from 'vitest';
import { exportAddress } from '../src/features/list/ExportMenu';
import { emptyFilter, type View } from '../src/state/view';

const view: View = {
  language: 'en',
  subject: 'investmentProjects',
  filter: { ...emptyFilter, search: ' Cảng  Nghi Sơn & "biển" ', status: ['PLANNED', 'OPERATING'] },
  demonstration: true,
  overlays: [],
  selection: null,
  camera: null,
};

test('a file has the filter, the order, the publication and the language of the list', () => {
  const address = new URL(exportAddress(view, 7, 'xlsx'), 'http://map');
  expect(address.pathname).toBe('/export/investmentProjects.xlsx');
  expect(Object.fromEntries(address.searchParams)).toEqual({
    where: '{"search":"Cảng Nghi Sơn & \\"biển\\"","status":{"in":["OPERATING","PLANNED"]}}',
    order: '[{"nameVi":"ASC"}]',
    lang: 'en',
    demonstration: 'true',
    publication: '7',
  });
});

test('what is not asked is not in the address', () => {
  const address = exportAddress({ ...view, language: 'vi', filter: emptyFilter, demonstration: false }, null, 'csv');
  expect([...new URL(address, 'http://map').searchParams.keys()]).toEqual(['order', 'lang']);
});
