import { createInstance, type TFunction } from 'i18next';
import { describe, expect, it } from 'vitest';
import en from '../../text/en.json';
import vi from '../../text/vi.json';
import { parseJson } from '../src/api/json';
import { formatDay, formatMoney, formatNumber, formatPeriod, formatPosition, shifted } from '../src/ui/format';

const words = async (language: string): Promise<TFunction> =>
  createInstance().init({
    lng: language,
    resources: { vi: { translation: vi }, en: { translation: en } },
    interpolation: { escapeValue: false },
  });
const viet = await words('vi');
const engl = await words('en');

describe('numbers', () => {
  it('follow the language', () => {
    expect(formatNumber(106000, 'vi')).toBe('106.000');
    expect(formatNumber(106000, 'en')).toBe('106,000');
    expect(formatNumber('15.046', 'vi')).toBe('15,046');
    expect(formatNumber('15.046', 'en')).toBe('15.046');
  });

  it('keep every digit that came over the wire', () => {
    const parsed = parseJson('{"a": 12345678901234567890.12, "b": 9300000000.00, "c": 247.12}') as Record<
      string,
      never
    >;
    expect(parsed).toEqual({ a: '12345678901234567890.12', b: 9300000000, c: 247.12 });
    expect(formatNumber('12345678901234567890.12', 'en')).toBe('12,345,678,901,234,567,890.12');
  });
});

describe('money', () => {
  it('is written in the largest unit that loses nothing', () => {
    expect(formatMoney('58026000000000.00', 'vnd', viet, 'vi')).toBe('58.026 tỷ đồng');
    expect(formatMoney('58026000000000.00', 'vnd', engl, 'en')).toBe('VND 58,026 billion');
    expect(formatMoney(9300000000, 'usd', viet, 'vi')).toBe('9,3 tỷ USD');
    expect(formatMoney(9300000000, 'usd', engl, 'en')).toBe('USD 9.3 billion');
    expect(formatMoney(267000000, 'usd', viet, 'vi')).toBe('267 triệu USD');
    expect(formatMoney('1234567890', 'vnd', viet, 'vi')).toBe('1.234.567.890 đồng');
    expect(formatMoney(0, 'usd', engl, 'en')).toBe('USD 0');
  });

  it('is shifted on the digits, not on a double', () => {
    expect(shifted('12345678901234567890', 9)).toBe('12345678901.23456789');
    expect(shifted('7', 9)).toBe('0.000000007');
    expect(shifted('1000000000.50', 9)).toBe('1.0000000005');
  });
});

describe('days', () => {
  it('say no more than is known', () => {
    expect(formatDay('2025-10-14', 'DAY', viet)).toBe('14/10/2025');
    expect(formatDay('2025-10-01', 'MONTH', viet)).toBe('tháng 10/2025');
    expect(formatDay('2025-10-01', 'QUARTER', viet)).toBe('quý 4/2025');
    expect(formatDay('2025-01-01', 'YEAR', viet)).toBe('năm 2025');
    expect(formatDay('2025-10-14', 'DAY', engl)).toBe('14 October 2025');
    expect(formatDay('2025-10-01', 'MONTH', engl)).toBe('October 2025');
    expect(formatDay('2025-04-01', 'QUARTER', engl)).toBe('Q2 2025');
    expect(formatDay('2025-01-01', 'YEAR', engl)).toBe('2025');
  });
});

describe('periods', () => {
  it('name both ends, one where they are the same, and which end is missing', () => {
    expect(formatPeriod('quý 1/2026', 'quý 2/2026', viet)).toBe('quý 1/2026 – quý 2/2026');
    expect(formatPeriod('2026', '2026', engl)).toBe('2026');
    expect(formatPeriod('quý 1/2026', null, viet)).toBe('từ quý 1/2026');
    expect(formatPeriod(null, '2026', engl)).toBe('by 2026');
    expect(formatPeriod(null, null, engl)).toBeNull();
  });
});

it('writes a position as latitude; longitude', () => {
  expect(formatPosition([105.7978, 19.3422], 'vi')).toBe('19,3422; 105,7978');
});
