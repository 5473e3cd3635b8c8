import type { FigurePartsFragment, OfficePartsFragment } from '../../api/operations';
import { Basis } from './Basis';
import { Figure } from './Figure';

interface OfficeProps {
  label: string;
  office: OfficePartsFragment | null;
  figures: readonly FigurePartsFragment[];
  /** How the office belongs to the object, where not by the object's own word. */
  remark?: string | null;
}

/** Whom to ask: the office with its telephone, mail and page. */
export function Office({ label, office, figures, remark }: OfficeProps) {
  return (
    <Figure
      label={label}
      field="department"
      value={office?.name ?? null}
      figures={figures}
      remark={
        office && (
          <Basis
            parts={[
              remark,
              office.phone,
              office.email,
              office.url && (
                <a key="url" className="source" href={office.url} target="_blank" rel="noopener noreferrer">
                  {new URL(office.url).host}
                </a>
              ),
            ]}
          />
        )
      }
    />
  );
}
