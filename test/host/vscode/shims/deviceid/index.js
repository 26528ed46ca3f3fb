// Stands in for the native one; nothing here is to be told apart.
exports.getDeviceId = async () => '00000000-0000-0000-0000-000000000000';
