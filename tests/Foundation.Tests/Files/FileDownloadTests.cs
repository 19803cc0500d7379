using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Mingtang.HouseKit;

namespace Mingtang.Foundation.Files;

public sealed class FileDownloadTests
{
    [Fact]
    public async Task A_chinese_name_is_encoded_and_nothing_is_sniffed()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var response = await Download(house, "任务分解表 2026.csv", "序号");
        response.Headers.ContentDisposition.ToString().ShouldStartWith("attachment; ");
        response.Headers.ContentDisposition.ToString().ShouldContain($"filename*=UTF-8''{Uri.EscapeDataString("任务分解表 2026.csv")}");
        response.Headers.XContentTypeOptions.ToString().ShouldBe("nosniff");
        response.ContentType.ShouldBe("text/csv");
        response.Body.Length.ShouldBe(6);
    }

    [Theory]
    [InlineData("纪要.txt", "正文", "attachment")]
    [InlineData("计划.pdf", "%PDF-1.7", "inline")]
    public async Task Only_what_a_browser_shows_safely_opens_in_it(string name, string content, string disposition)
    {
        using var house = new TestHouse(Engine.Sqlite);
        (await Download(house, name, content, inline: true)).Headers.ContentDisposition.ToString().ShouldStartWith($"{disposition}; ");
    }

    [Fact]
    public async Task A_lost_file_is_not_found()
    {
        using var house = new TestHouse(Engine.Sqlite);
        var lost = new FileRef("sha256:" + new string('0', 64), 1, "text/plain", "a.txt");
        (await Download(house, lost)).StatusCode.ShouldBe(404);
    }

    private static async Task<HttpResponse> Download(TestHouse house, string name, string content, bool inline = false)
    {
        using var bytes = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(content));
        var file = (await house.Read(s => s.GetRequiredService<FileBook>().Keep(bytes, name))).Value;
        return await Download(house, file, inline);
    }

    private static async Task<HttpResponse> Download(TestHouse house, FileRef file, bool inline = false)
    {
        var context = new DefaultHttpContext { RequestServices = house.Services };
        context.Request.Method = "GET";
        context.Response.Body = new MemoryStream();
        await new FileDownload(file, inline).ExecuteAsync(context);
        return context.Response;
    }
}
