// Editors that come without types, and are only started here.
declare module "quill1";
declare module "draft-js";
declare module "bootstrap";
declare module "react";
declare module "react-dom/client";
