/** Stands where there is nothing yet: why, and what to do. */
export function Empty({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{text}</p>
    </div>
  );
}
