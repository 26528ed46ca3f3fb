// Stands in for the native one, which would clone where the file system can.
const fs = require('fs');

exports.copyFile = (from, to, mode) => fs.promises.copyFile(from, to, mode);
exports.isCloneSupported = async () => false;
