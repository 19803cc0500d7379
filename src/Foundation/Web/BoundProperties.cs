using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.DependencyInjection;

namespace Mingtang.Foundation.Web;

/// <summary>
/// At the start the framework asks of every property of every page how it is bound, with all attributes of its type. One that only the page
/// itself can set is not bound, and most are such: they need not be asked.
/// </summary>
internal sealed class BoundProperties(IPageApplicationModelPartsProvider framework) : IPageApplicationModelPartsProvider
{
    public static void Only(IServiceCollection services)
    {
        var own = services.Single(service => service.ServiceType == typeof(IPageApplicationModelPartsProvider));
        services.Remove(own);
        services.AddSingleton<IPageApplicationModelPartsProvider>(s => new BoundProperties((IPageApplicationModelPartsProvider)ActivatorUtilities.CreateInstance(s, own.ImplementationType!)));
    }

    public PagePropertyModel CreatePropertyModel(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } ? framework.CreatePropertyModel(property) : new(property, []) { PropertyName = property.Name };

    public PageHandlerModel? CreateHandlerModel(MethodInfo method) => framework.CreateHandlerModel(method);

    public PageParameterModel CreateParameterModel(ParameterInfo parameter) => framework.CreateParameterModel(parameter);

    public bool IsHandler(MethodInfo methodInfo) => framework.IsHandler(methodInfo);
}
