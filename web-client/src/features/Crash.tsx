import i18next from 'i18next';
import { Component, type ReactNode } from 'react';

/** The last resort: a page that fails says so and offers to start again. */
export class Crash extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false };

  static getDerivedStateFromError() {
    return { crashed: true };
  }

  override render() {
    return this.state.crashed ? (
      <div className="crash" role="alert">
        <p>{i18next.t('state.crashed')}</p>
        <button type="button" onClick={() => window.location.reload()}>
          {i18next.t('state.reload')}
        </button>
      </div>
    ) : (
      this.props.children
    );
  }
}
