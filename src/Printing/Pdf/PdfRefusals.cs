using Mingtang.Kernel;

namespace Mingtang.Printing.Pdf;

internal static class PdfRefusals
{
    internal static readonly Refusal NoLibreOffice = new(
        "printing.no-libreoffice",
        "本机没有安装 LibreOffice，不能生成 PDF；请管理员运行 sudo apt-get install -y libreoffice-writer fonts-noto-cjk 后重试，或先下载 docx 文件。");

    internal static Refusal TooSlow(TimeSpan limit) => new(
        "printing.pdf-too-slow",
        $"生成 PDF 超过 {limit.TotalSeconds:0} 秒，已中止；请稍后重试，或先下载 docx 文件。");

    internal static readonly Refusal Failed = new(
        "printing.pdf-failed",
        "LibreOffice 没有生成 PDF；请先下载 docx 文件，并请管理员检查 LibreOffice 能否运行。");
}
