  {
    name: "new-site",
    site: "TODO: its name",
    box: [".editor"], // TODO
    send: ".send", // TODO
    reads: MAIL, // TODO: what must be read: { ...MAIL, cc: [] } without a Cc, GENERIC without Cc and own account
    languages: ["de"], // TODO: those of the page's labels, or no such line
  },
