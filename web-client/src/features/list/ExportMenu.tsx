import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { tileWhere } from '../../state/filter';
import { developersOf } from '../../state/url';
import type { View } from '../../state/view';
import { IconDownload } from '../../ui/icons';

const formats = ['csv', 'xlsx', 'geojson', 'gpkg'] as const;

/** Everything that the list finds, as a file: the same filter, order, publication and language. */
export function ExportMenu({ view, publication }: { view: View; publication: number | null }) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" withinPortal withInitialFocusPlaceholder={false} transitionProps={{ duration: 80 }}>
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          className="export-button"
          leftSection={<IconDownload />}
          title={t('export.hint')}
        >
          {t('export.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('export.hint')}</Menu.Label>
        {formats.map((format) => (
          <Menu.Item key={format} component="a" href={exportAddress(view, publication, format)} download>
            {t(`export.${format}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component="a" href={developersOf(view.language)}>
          {t('app.developers')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** The address of a file. It names the publication on the screen, so that file and list agree. */
export function exportAddress(view: View, publication: number | null, format: (typeof formats)[number]): string {
  const where = tileWhere(view.subject, view.filter);
  const parameters = new URLSearchParams({
    ...(where !== '' && { where }),
    order: JSON.stringify([{ nameVi: 'ASC' }]),
    lang: view.language,
    ...(view.demonstration && { demonstration: 'true' }),
    ...(publication !== null && { publication: String(publication) }),
  });
  return `/export/${view.subject}.${format}?${parameters}`;
}
