import { Component, type ReactNode } from "react";

interface Props {
  readonly children: ReactNode;
  readonly fallback: (error: unknown, restart: () => void) => ReactNode;
}

interface State {
  readonly failed: { readonly error: unknown } | null;
}

/** Faults of our own while drawing end here (React's error boundaries are classes: https://react.dev/reference/react/Component). */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failed: { error } };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    return failed ? this.props.fallback(failed.error, () => this.setState({ failed: null })) : this.props.children;
  }
}
