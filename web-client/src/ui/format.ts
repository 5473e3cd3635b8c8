import type { TFunction } from 'i18next';
import type { Decimal } from '../api/json';
import type { DayPrecision } from '../api/operations';

/** To make one takes longer than to write a hundred numbers with it. */
const formats = new Map<string, Intl.NumberFormat>();

/** Writes a number with the language's signs and every digit it has, up to `digits` behind the point. */
export function formatNumber(value: Decimal, language: string, digits = 4): string {
  const key = `${language} ${digits}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'vi-VN', { maximumFractionDigits: digits });
    formats.set(key, format);
  }
  return format.format(value as Intl.StringNumericLiteral);
}

type Currency = 'vnd' | 'usd';

const scales = [
  { power: 9, unit: { vnd: 'unit.billionVnd', usd: 'unit.billionUsd' } },
  { power: 6, unit: { vnd: 'unit.millionVnd', usd: 'unit.millionUsd' } },
] as const;

/** Money in the largest unit that shows every digit of it in at most three decimals: 58.026 tỷ đồng, 9,3 tỷ USD. */
export function formatMoney(value: Decimal, currency: Currency, t: TFunction, language: string): string {
  for (const { power, unit } of scales) {
    const scaled = shifted(value, power);
    const [whole = '', part = ''] = scaled.split('.');
    if (whole !== '0' && part.length <= 3) {
      return t(unit[currency], { value: formatNumber(scaled, language) });
    }
  }
  return t(`unit.${currency}`, { value: formatNumber(value, language, 2) });
}

/** Moves the decimal point to the left, on the digits themselves: '58026000000000.00', 9 -> '58026'. */
export function shifted(value: Decimal, power: number): string {
  const [whole = '0', part = ''] = plainDigits(value).split('.');
  const digits = whole.padStart(power + 1, '0');
  const before = digits.slice(0, -power).replace(/^0+(?=\d)/, '');
  const after = (digits.slice(-power) + part).replace(/0+$/, '');
  return after === '' ? before : `${before}.${after}`;
}

function plainDigits(value: Decimal): string {
  const text = String(value);
  return /e/i.test(text) ? BigInt(Number(value)).toString() : text;
}

/** A day as exactly as it is known: 14/10/2025, tháng 10/2025, quý IV/2025, năm 2025. */
export function formatDay(day: string, precision: DayPrecision | null | undefined, t: TFunction): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const parts = {
    year,
    month: String(Number(month)),
    day: String(Number(date)),
    monthName: t(`month.${month}`),
    quarter: Math.ceil(Number(month) / 3),
  };
  return t(`date.${(precision ?? 'DAY').toLowerCase()}`, parts);
}

/** From one day, quarter or year to another, once where they are the same: quý 1/2026 – quý 2/2026. Null where neither is known. */
export function formatPeriod(from: string | null, until: string | null, t: TFunction): string | null {
  if (from && until) {
    return from === until ? from : `${from} – ${until}`;
  }
  return from ? t('card.from', { date: from }) : until && t('card.due', { date: until });
}

/** Degrees with their letters, no finer than about ten metres: 19,3422° B or N. */
export function formatPosition([longitude = 0, latitude = 0]: number[], language: string): string {
  return `${formatNumber(latitude, language)}; ${formatNumber(longitude, language)}`;
}
