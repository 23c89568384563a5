export function IndicatorPage({ id }: { id: string }) {
  return <p>{id}</p>;
}
