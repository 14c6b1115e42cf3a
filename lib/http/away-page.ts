/** Shown while the database is away. It asks again by itself; nothing typed elsewhere is lost. */
export function awayPage(): Response {
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="5">
<title>The database is away · Parapet</title>
<link rel="stylesheet" href="/away.css">
</head>
<body>
<main>
<h1>The database is away</h1>
<p>Parapet is here, but it cannot reach its database just now. This page tries again every five
seconds and comes back by itself. Text that you were writing stays in its tab.</p>
</main>
</body>
</html>`;
  return new Response(html, {
    status: 503,
    headers: { "content-type": "text/html; charset=utf-8", "retry-after": "5" },
  });
}
