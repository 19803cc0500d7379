namespace Mingtang.Documents.Desk;

/// <summary>A page with the form of a public enterprise.</summary>
internal interface IKeepsEnterprise
{
    EnterpriseInput Input { get; }
}
