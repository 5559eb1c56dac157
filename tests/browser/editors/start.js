// @ts-check
// Starts one real editor on the page, with the letter in it; the page's `data-editor` says which. Bundled by
// build.js.
const LETTER = [
  "Dear Mike,",
  "Thank you for the interview on Friday. I'm just checking in to see whether you have made a decision about the analyst role, which I would love to take on.",
  "I enjoyed hearing about [project name], and my years with carriers would help there. Please let me know either way.",
  "Best regards,",
  "Sam Okafor",
];
const HTML = LETTER.map((line) => `<p>${line}</p>`).join("");
const place = /** @type {HTMLElement} */ (document.getElementById("editor"));

/** @type {Record<string, () => unknown>} */
const starters = {
  tinymce: () => {
    place.innerHTML = HTML;
    /** @type {any} */ (window).tinymce.init({
      target: place,
      height: 360,
      license_key: "gpl",
      promotion: false,
      branding: false,
      base_url: place.dataset.base,
      suffix: ".min",
      menubar: false,
    });
  },
  ckeditor4: () => {
    place.innerHTML = HTML;
    /** @type {any} */ (window).CKEDITOR.replace(place, {
      customConfig: "",
      versionCheck: false,
      height: 260,
    });
  },
  ckeditor5: async () => {
    const { ClassicEditor, Essentials, Paragraph, Bold, Undo } = await import("ckeditor5");
    await ClassicEditor.create(place, {
      licenseKey: "GPL",
      plugins: [Essentials, Paragraph, Bold, Undo],
      toolbar: ["undo", "bold"],
      initialData: HTML,
    });
  },
  quill: async () => {
    const { default: Quill } = await import("quill");
    const quill = new Quill(place);
    quill.clipboard.dangerouslyPasteHTML(HTML);
    quill.history.clear();
  },
  quill1: async () => {
    const { default: Quill } = await import("quill1");
    const quill = new Quill(place);
    quill.clipboard.dangerouslyPasteHTML(HTML);
    quill.history.clear();
  },
  prosemirror: async () => {
    const [
      { EditorState },
      { EditorView },
      { schema },
      { history, undo, redo },
      { keymap },
      { baseKeymap },
      { DOMParser },
    ] = await Promise.all([
      import("prosemirror-state"),
      import("prosemirror-view"),
      import("prosemirror-schema-basic"),
      import("prosemirror-history"),
      import("prosemirror-keymap"),
      import("prosemirror-commands"),
      import("prosemirror-model"),
    ]);
    const source = document.createElement("div");
    source.innerHTML = HTML;
    new EditorView(place, {
      state: EditorState.create({
        doc: DOMParser.fromSchema(schema).parse(source),
        plugins: [
          history({ newGroupDelay: 0 }),
          keymap({ "Mod-z": undo, "Mod-y": redo }),
          keymap(baseKeymap),
        ],
      }),
    });
  },
  lexical: async () => {
    const [
      { createEditor, $getRoot, $createParagraphNode, $createTextNode },
      { registerRichText },
      { registerHistory, createEmptyHistoryState },
    ] = await Promise.all([import("lexical"), import("@lexical/rich-text"), import("@lexical/history")]);
    place.contentEditable = "true";
    const editor = createEditor({ namespace: "test", onError: console.error });
    editor.setRootElement(place);
    registerRichText(editor);
    editor.update(
      () => $getRoot().append(...LETTER.map((line) => $createParagraphNode().append($createTextNode(line)))),
      { discrete: true, tag: "history-merge" },
    );
    registerHistory(editor, createEmptyHistoryState(), 0);
  },
  slate: async () => {
    const [
      { default: React },
      {
        default: { createRoot },
      },
      { createEditor },
      { Slate, Editable, withReact },
      { withHistory },
    ] = await Promise.all([
      import("react"),
      import("react-dom/client"),
      import("slate"),
      import("slate-react"),
      import("slate-history"),
    ]);
    const editor = withHistory(withReact(createEditor()));
    const initialValue = LETTER.map((text) => ({ type: "paragraph", children: [{ text }] }));
    createRoot(place).render(
      React.createElement(Slate, { editor, initialValue }, React.createElement(Editable)),
    );
  },
  draft: async () => {
    const [
      { default: React },
      {
        default: { createRoot },
      },
      {
        default: { Editor, EditorState, ContentState },
      },
    ] = await Promise.all([import("react"), import("react-dom/client"), import("draft-js")]);
    // biome-ignore lint/correctness/noComponentHookFactories: React is loaded for this editor alone
    const Box = () => {
      const [state, setState] = React.useState(() =>
        EditorState.createWithContent(ContentState.createFromText(LETTER.join("\n"))),
      );
      return React.createElement(Editor, { editorState: state, onChange: setState });
    };
    createRoot(place).render(React.createElement(Box));
  },
};
Promise.resolve(starters[place.dataset.editor ?? ""]()).then(
  () => {
    document.body.dataset.ready = "yes";
  },
  (error) => {
    document.body.dataset.ready = String(error);
  },
);
