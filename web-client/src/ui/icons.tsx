import type { ReactNode } from 'react';

/** Line icons on a 20 by 20 grid; decoration only, so hidden from screen readers. */
function Icon({ children, size = 20 }: { children: ReactNode; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const IconSearch = () => (
  <Icon>
    <circle cx="8.8" cy="8.8" r="5.3" />
    <path d="M12.8 12.8L17 17" />
  </Icon>
);
export const IconClose = () => (
  <Icon>
    <path d="M5 5l10 10M15 5L5 15" />
  </Icon>
);
export const IconPlus = () => (
  <Icon>
    <path d="M10 4.5v11M4.5 10h11" />
  </Icon>
);
export const IconMinus = () => (
  <Icon>
    <path d="M4.5 10h11" />
  </Icon>
);
export const IconHome = () => (
  <Icon>
    <path d="M3.5 7V3.5H7M13 3.5h3.5V7M16.5 13v3.5H13M7 16.5H3.5V13" />
    <circle cx="10" cy="10" r="2.2" />
  </Icon>
);
export const IconFilter = () => (
  <Icon>
    <path d="M3.5 5.5h13M6 10h8M8.5 14.5h3" />
  </Icon>
);
export const IconOut = () => (
  <Icon size={14}>
    <path d="M8 4H4v12h12v-4M11 3.5h5.5V9M16 4l-7 7" />
  </Icon>
);
export const IconMap = () => (
  <Icon>
    <path d="M3 5.5l4.7-2 4.6 2 4.7-2v11l-4.7 2-4.6-2-4.7 2zM7.7 3.5v11M12.3 5.5v11" />
  </Icon>
);
export const IconList = () => (
  <Icon>
    <path d="M7 5h10M7 10h10M7 15h10M3.2 5h.1M3.2 10h.1M3.2 15h.1" />
  </Icon>
);
export const IconPrint = () => (
  <Icon>
    <path d="M6 7V3.5h8V7M6 13.5H3.5V7h13v6.5H14M6 11h8v5.5H6z" />
  </Icon>
);
export const IconDownload = () => (
  <Icon size={16}>
    <path d="M10 3.5v9M6 8.8l4 3.9 4-3.9M4 16.5h12" />
  </Icon>
);
export const IconUnplaced = () => (
  <Icon size={16}>
    <path d="M10 17s5-4.6 5-8.6A5 5 0 0 0 6.2 5.2M5 8.4C5 12.4 10 17 10 17M3 3l14 14" />
  </Icon>
);
