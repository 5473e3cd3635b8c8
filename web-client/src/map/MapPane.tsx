import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Camera } from '../state/view';
import { useWide } from '../ui/useWide';
import { provinceMap } from './ahead';
import { fontFiles } from './fonts';
import type { Hovered } from './hovered';
import { type Choice, MapChooser } from './MapChooser';
import { MapControls } from './MapControls';
import { MapHover } from './MapHover';
import type { ProvinceMap } from './ProvinceMap';
import type { Scene } from './style';
import './map.css';

export interface MapPaneProps {
  scene: Scene;
  camera: Camera | null;
  /** Point to bring into sight: the place of the object whose card is open. */
  target: number[] | null;
  /** Pixels of the map's right side that lie under the card. */
  coveredRight: number;
  onPick: (slug: string) => void;
  onCamera: (camera: Camera | null) => void;
  children?: React.ReactNode;
}

/** Until what was drawn is on the screen: frames wait for those before them. A page that nobody looks at has none. */
function shown(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
    setTimeout(done, 200);
  });
}

type Phase = 'loading' | 'drawn' | 'failed';

export function MapPane({ scene, camera, target, coveredRight, onPick, onCamera, children }: MapPaneProps) {
  const { t } = useTranslation();
  const wide = useWide();
  const container = useRef<HTMLDivElement>(null);
  const map = useRef<ProvinceMap | null>(null);
  const [phase, setPhase] = useState<Phase>('loading');
  const [failing, setFailing] = useState(false);
  const [objects, setObjects] = useState<number | null>(null);
  const [choice, setChoice] = useState<Choice | null>(null);
  const [hovered, setHovered] = useState<{ what: Hovered; pressed: boolean } | null>(null);

  // What the map calls back must be this render's, while the map itself lives through all of them.
  const latest = useRef({ scene, camera, target, coveredRight, onPick, onCamera });
  latest.current = { scene, camera, target, coveredRight, onPick, onCamera };
  const reported = useRef<Camera | null>(camera);

  useEffect(() => {
    let removed = false;
    const start = async () => {
      // What this render drew is shown first: a map keeps the page busy while the graphics card makes ready.
      const [{ ProvinceMap }] = await Promise.all([provinceMap(), shown()]);
      if (removed || container.current === null) {
        return;
      }
      map.current = new ProvinceMap(
        container.current,
        latest.current.scene,
        { origin: window.location.origin, fonts: fontFiles },
        latest.current.camera,
        {
          pick: (slug) => {
            setChoice(null);
            latest.current.onPick(slug);
          },
          choose: (objects, x, y) => setChoice(objects.length > 0 ? { objects, x, y } : null),
          hover: (what, pressed = false) => setHovered(what && { what, pressed }),
          camera: (moved) => {
            reported.current = moved;
            setChoice(null);
            latest.current.onCamera(moved);
          },
          idle: (count) => {
            setPhase('drawn');
            setObjects(latest.current.scene.publication === null ? null : count);
          },
          trouble: setFailing,
        },
      );
      if (latest.current.target !== null) {
        map.current.reveal(latest.current.target, latest.current.coveredRight);
      }
    };
    start().catch(() => setPhase('failed'));
    return () => {
      removed = true;
      map.current?.remove();
      map.current = null;
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: scenes are compared by what they say
  useEffect(() => {
    setObjects(null);
    setChoice(null);
    map.current?.show(scene);
  }, [JSON.stringify(scene)]);

  // A camera that the map did not report itself comes from a link or the back button.
  useEffect(() => {
    if (camera !== reported.current) {
      reported.current = camera;
      if (camera === null) {
        map.current?.showProvince();
      } else {
        map.current?.moveTo(camera);
      }
    }
  }, [camera]);

  const [longitude, latitude] = target ?? [];
  useEffect(() => {
    if (longitude !== undefined && latitude !== undefined && phase === 'drawn') {
      map.current?.reveal([longitude, latitude], coveredRight);
    }
  }, [longitude, latitude, coveredRight, phase]);

  return (
    <section
      className="map-pane"
      aria-label={t('map.label')}
      data-map-state={phase === 'drawn' && objects !== null ? 'idle' : phase}
      data-map-objects={objects ?? undefined}
    >
      <div ref={container} className="map-canvas" />
      {phase === 'failed' ? (
        <p className="map-message">{t('map.failed')}</p>
      ) : (
        <MapControls onZoom={(steps) => map.current?.zoomBy(steps)} onProvince={() => map.current?.showProvince()} />
      )}
      {phase === 'loading' && <p className="map-message">{t('map.loading')}</p>}
      {failing && <p className="map-message map-message-small">{t('map.retrying')}</p>}
      {hovered && !choice && <MapHover {...hovered} surveys={scene.surveys} language={scene.language} />}
      {choice && (
        <MapChooser
          choice={choice}
          subject={scene.subject}
          onPick={(slug) => {
            setChoice(null);
            onPick(slug);
          }}
          onClose={() => setChoice(null)}
        />
      )}
      {children}
      <p className="map-attribution">{t(wide ? 'map.attribution' : 'map.attributionShort')}</p>
    </section>
  );
}
