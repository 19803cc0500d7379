namespace Mingtang.Printing;

/// <summary>A fact that needs LibreOffice and poppler on the machine; reported as skipped where they are absent.</summary>
public sealed class OfficeFactAttribute : FactAttribute
{
    public OfficeFactAttribute()
    {
        if (!new PdfPrinter().IsHere || !Poppler.IsHere)
            Skip = "sudo apt-get install -y libreoffice-writer fonts-noto-cjk poppler-utils";
    }
}
