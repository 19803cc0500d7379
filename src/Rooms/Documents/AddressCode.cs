using QRCoder;

namespace Mingtang.Documents;

/// <summary>An address for a telephone's camera, drawn here: no page may load a picture from elsewhere.</summary>
internal static class AddressCode
{
    public static string Svg(string address)
    {
        using var data = new QRCodeGenerator().CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        return new SvgQRCode(data).GetGraphic(4);
    }
}
