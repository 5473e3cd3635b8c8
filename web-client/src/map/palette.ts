import type { PlotStatus } from '../api/operations';
import { networkColors, plotColors } from '../ui/coverage';
import { groupColors, type StatusGroup, syntheticColor } from '../ui/symbol';

/** What a map may look like: on a light page, on a dark one, on paper. */
export type Theme = 'light' | 'dark' | 'print';

/** Colours of a theme. */
export interface Palette {
  paper: string;
  water: string;
  shallows: string;
  waterEdge: string;
  river: string;
  placeInk: string;
  seaInk: string;
  /** Names of objects, and discs of clusters. */
  ink: string;
  /** What stands on a disc. */
  discInk: string;
  synthetic: string;
  status: Record<StatusGroup, string>;
  /** Of networks, in the order of `networksOf`. */
  networks: readonly string[];
  plots: Record<PlotStatus, string>;
}

/** Ours is the light one; the others are for maps of others that take our style. */
export const palettes: Record<Theme, Palette> = {
  light: {
    paper: '#f6f2e8',
    water: '#dbe6e6',
    shallows: '#eef3f0',
    waterEdge: '#93adb1',
    river: '#b3cacd',
    placeInk: '#6f6a5d',
    seaInk: '#7896a0',
    ink: '#1d2a2a',
    discInk: '#ffffff',
    synthetic: syntheticColor,
    status: groupColors,
    networks: networkColors,
    plots: plotColors,
  },
  dark: {
    paper: '#1b2322',
    water: '#131b20',
    shallows: '#172024',
    waterEdge: '#4a6166',
    river: '#33474c',
    placeInk: '#a8a596',
    seaInk: '#6d8a94',
    ink: '#f0ede2',
    discInk: '#1b2322',
    synthetic: '#e07cc4',
    status: {
      operating: '#5fc29c',
      building: '#e8a24a',
      committed: '#7db2ec',
      prospective: '#b59fd6',
      stopped: '#ec8279',
      unknown: '#a3aca9',
    },
    networks: ['#4aa8e0', '#f08a3c', '#35c295', '#d8bb3a', '#a9d8f2', '#b3a4e6'],
    plots: { AVAILABLE: '#4aa8e0', RESERVED: '#f0a840', LEASED: '#a3aca9', NOT_READY: '#837d70' },
  },
  print: {
    paper: '#ffffff',
    water: '#eef3f4',
    shallows: '#f7fafa',
    waterEdge: '#6d868a',
    river: '#9fb6ba',
    placeInk: '#4c483f',
    seaInk: '#557078',
    ink: '#000000',
    discInk: '#ffffff',
    synthetic: syntheticColor,
    status: groupColors,
    networks: networkColors,
    plots: plotColors,
  },
};
