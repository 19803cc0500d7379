namespace Mingtang.Foundation.Cryptography;

/// <summary>SHA-256 and AES-256-GCM.</summary>
internal sealed class StandardCryptography() : ChosenCryptography(new Sha256(), new AesSeal());

/// <summary>SM3 (GB/T 32905) and SM4-GCM (GB/T 32907).</summary>
internal sealed class SmCryptography() : ChosenCryptography(new Sm3(), new Sm4Seal());
