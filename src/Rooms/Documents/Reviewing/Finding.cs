namespace Mingtang.Documents.Reviewing;

/// <summary>What the detector points at; a person decides.</summary>
/// <param name="Kind">身份证号, 手机号, 银行卡号, 住址, 姓名.</param>
/// <param name="Found">Masked: enough to find the place, not to learn the secret.</param>
/// <param name="Where">正文 or the attachment's name, with some words around.</param>
internal sealed record Finding(string Kind, string Found, string Where);
