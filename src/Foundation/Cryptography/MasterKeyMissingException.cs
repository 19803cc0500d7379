using System.Security.Cryptography;

namespace Mingtang.Foundation.Cryptography;

/// <summary>The key beside the data is gone or is not the one; the message says in Chinese what the operator does. Nothing was opened or written.</summary>
public sealed class MasterKeyMissingException(string message) : CryptographicException(message);
