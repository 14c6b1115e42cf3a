/** The wall on top of the tower. */
export function Mark({ className = "" }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 18 16"
      aria-hidden="true"
      className={`h-[15px] w-auto text-accent ${className}`}
    >
      <path fill="currentColor" d="M0 2h3.5v3h2.7V2h1.6v3h2.4V2h1.6v3h2.7V2H18v13H0z" />
    </svg>
  );
}
