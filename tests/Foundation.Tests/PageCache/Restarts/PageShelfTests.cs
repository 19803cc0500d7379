using Microsoft.Extensions.Primitives;

namespace Mingtang.Foundation.PageCache.Restarts;

public sealed class PageShelfTests : IDisposable
{
    private static readonly ShelfStamp Stamp = new("program", "head 7", new(2026, 10, 20));
    private static readonly PageKey Home = new("/?a=1", "http", "mt.test", "", PageKey.PlainLook);

    private readonly string folder = Directory.CreateTempSubdirectory("mt-shelf-").FullName;

    public PageShelfTests() => PageShelf.Write(Shelf, Stamp, [new(Home, new KeptPage("明堂𬭎"u8.ToArray(), [new("Content-Type", "text/html")], default))]);

    private string Shelf => PageShelf.FileIn(folder);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_was_laid_aside_is_found_as_it_was()
    {
        var shelf = PageShelf.Read(Shelf).ShouldNotBeNull();
        shelf.Stamp.ShouldBe(Stamp);
        shelf.TryFind(Home, out var page).ShouldBeTrue();
        page!.Body.ShouldBe("明堂𬭎"u8.ToArray());
        page.Headers.ShouldBe([new("Content-Type", new StringValues("text/html"))]);
        shelf.TryFind(Home with { Look = "Dark-False-False" }, out _).ShouldBeFalse("another look is another page");
        Directory.GetFiles(folder).ShouldBe([Shelf], "nothing half written stays behind");
    }

    [Fact]
    public void A_torn_or_altered_file_is_none()
    {
        var whole = File.ReadAllBytes(Shelf);
        for (var length = 0; length < whole.Length; length++)
        {
            File.WriteAllBytes(Shelf, whole[..length]);
            PageShelf.Read(Shelf).ShouldBeNull($"torn after {length} bytes");
        }
        for (var at = 0; at < whole.Length; at++)
        {
            byte[] altered = [.. whole];
            altered[at] ^= 1;
            File.WriteAllBytes(Shelf, altered);
            PageShelf.Read(Shelf).ShouldBeNull($"altered at {at}");
        }
    }

    [Fact]
    public void It_is_good_for_half_a_day()
    {
        File.SetLastWriteTimeUtc(Shelf, DateTime.UtcNow.AddHours(-11));
        PageShelf.Read(Shelf).ShouldNotBeNull();
        File.SetLastWriteTimeUtc(Shelf, DateTime.UtcNow.AddHours(-13));
        PageShelf.Read(Shelf).ShouldBeNull();
        File.SetLastWriteTimeUtc(Shelf, DateTime.UtcNow.AddHours(1));
        PageShelf.Read(Shelf).ShouldBeNull("written by a clock that was set back since");
        File.Delete(Shelf);
        PageShelf.Read(Shelf).ShouldBeNull();
    }
}
