using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mingtang.Foundation.People;
using Mingtang.Foundation.Web;
using QRCoder;

namespace Mingtang.Agencies.Accounts;

/// <summary>The key under set-up as a picture of our own making: no page may load one from elsewhere.</summary>
internal static class QrCode
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/desk/account/second-factor/qr", Draw).WithMetadata(new AnyoneSignedInAttribute()).ExcludeFromDescription();

    private static async Task<IResult> Draw(CurrentPerson person, OwnAccount account, SiteSettings site, CancellationToken stop)
    {
        if (await account.KeyUnderSetUp(person.Id!.Value, stop) is not { } key)
            return Results.NotFound();
        var issuer = Uri.EscapeDataString(site.Name);
        var address = $"otpauth://totp/{issuer}:{Uri.EscapeDataString(person.Name)}?secret={key}&issuer={issuer}&digits=6&period=30";
        using var data = new QRCodeGenerator().CreateQrCode(address, QRCodeGenerator.ECCLevel.M);
        return Results.File(new PngByteQRCode(data).GetGraphic(5), "image/png");
    }
}
