package io.sphereexplorer.emulator.cloud;

import static io.sphereexplorer.emulator.cloud.PracticeAzure.BOARD;
import static io.sphereexplorer.emulator.cloud.PracticeAzure.CATALOG;
import static io.sphereexplorer.emulator.cloud.PracticeAzure.CATALOGS;
import static io.sphereexplorer.emulator.cloud.PracticeAzure.OTHER_BOARD;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.sphereexplorer.emulator.cloud.PracticeAzure.Answer;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All 45 operations of cloud-services §2.2 in a catalog that has everything: status and shape. */
class CatalogContractTest {
    private static final String OPERATIONS = """
            Operations_List                              | GET    | /providers/Microsoft.AzureSphere/operations | 200 | value[name,isDataAction,display]
            Catalogs_ListBySubscription                  | GET    | SUB/providers/Microsoft.AzureSphere/catalogs | 200 | value[CATALOG]
            Catalogs_ListByResourceGroup                 | GET    | LIST | 200 | value[CATALOG]
            Catalogs_Get                                 | GET    | P | 200 | CATALOG
            Catalogs_CreateOrUpdate                      | PUT    | LIST/another | 201 ASYNC | CATALOG
            Catalogs_Update                              | PATCH  | P | 200 | CATALOG
            Catalogs_Delete                              | DELETE | P | 400 | error
            Catalogs_CountDevices                        | POST   | P/countDevices | 200 | value
            Catalogs_ListDeployments                     | POST   | P/listDeployments | 200 | value[DEPLOYMENT]
            Catalogs_ListDeviceGroups                    | POST   | P/listDeviceGroups | 200 | value[GROUP]
            Catalogs_ListDeviceInsights                  | POST   | P/listDeviceInsights | 200 | value
            Catalogs_ListDevices                         | POST   | P/listDevices | 200 | value[DEVICE]
            Catalogs_UploadImage                         | POST   | P/uploadImage | 202 |
            Certificates_ListByCatalog                   | GET    | P/certificates | 200 | value[CERTIFICATE]
            Certificates_Get                             | GET    | P/certificates/.default | 200 | CERTIFICATE
            Certificates_RetrieveCertChain               | POST   | P/certificates/.default/retrieveCertChain | 200 | certificateChain
            Certificates_RetrieveProofOfPossessionNonce  | POST   | P/certificates/active/retrieveProofOfPossessionNonce | 200 | certificate
            Images_ListByCatalog                         | GET    | P/images | 200 | value[IMAGE]
            Images_Get                                   | GET    | P/images/ID | 200 | IMAGE
            Images_CreateOrUpdate                        | PUT    | P/images/ID | 201 ASYNC | id,name,type,properties
            Images_Delete                                | DELETE | P/images/ID | 400 | error
            Products_ListByCatalog                       | GET    | P/products | 200 | value[PRODUCT]
            Products_Get                                 | GET    | P/products/dishwasher | 200 | PRODUCT
            Products_CreateOrUpdate                      | PUT    | P/products/Oven 2 | 201 ASYNC | PRODUCT
            Products_Update                              | PATCH  | P/products/Dishwasher | 200 | PRODUCT
            Products_Delete                              | DELETE | P/products/Empty | 202 |
            Products_CountDevices                        | POST   | P/products/Dishwasher/countDevices | 200 | value
            Products_GenerateDefaultDeviceGroups         | POST   | P/products/Empty/generateDefaultDeviceGroups | 200 | value[GROUP]
            DeviceGroups_ListByProduct                   | GET    | P/products/Dishwasher/deviceGroups | 200 | value[GROUP]
            DeviceGroups_Get                             | GET    | G | 200 | GROUP
            DeviceGroups_CreateOrUpdate                  | PUT    | P/products/Dishwasher/deviceGroups/EU | 201 ASYNC | GROUP
            DeviceGroups_Update                          | PATCH  | G | 200 | GROUP
            DeviceGroups_Delete                          | DELETE | P/products/Dishwasher/deviceGroups/Production | 202 |
            DeviceGroups_ClaimDevices                    | POST   | G/claimDevices | 202 |
            DeviceGroups_CountDevices                    | POST   | G/countDevices | 200 | value
            Deployments_ListByDeviceGroup                | GET    | G/deployments | 200 | value[DEPLOYMENT]
            Deployments_Get                              | GET    | G/deployments/.default | 200 | DEPLOYMENT
            Deployments_CreateOrUpdate                   | PUT    | G/deployments/.default | 201 ASYNC | id,name,type,properties
            Deployments_Delete                           | DELETE | G/deployments/.default | 400 | error
            Devices_ListByDeviceGroup                    | GET    | G/devices | 200 | value[DEVICE]
            Devices_Get                                  | GET    | G/devices/BOARD | 200 | DEVICE
            Devices_CreateOrUpdate                       | PUT    | G/devices/OTHER | 201 ASYNC | id,name,type,properties
            Devices_Update                               | PATCH  | G/devices/BOARD | 202 |
            Devices_Delete                               | DELETE | G/devices/BOARD | 400 | error
            Devices_GenerateCapabilityImage              | POST   | G/devices/BOARD/generateCapabilityImage | 200 | image
            """;

    private static final String ENVELOPE = "id,name,type,properties,properties/provisioningState";

    /** One of the lines. */
    private record Operation(String name, String method, String path, String status, String shape) {
        static Operation of(String line) {
            String[] parts = line.split("\\|", -1);
            return new Operation(
                    parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip(), parts[4].strip());
        }
    }

    @Test
    void eachOperationAnswersWithItsStatusAndShape() {
        List<Operation> operations = OPERATIONS.lines().map(Operation::of).toList();
        assertThat(operations).hasSize(45);
        for (Operation operation : operations) {
            PracticeAzure azure = PracticeAzure.withProduct();
            String image = azure.upload();
            azure.claim(BOARD, "Dishwasher", "Field Test");
            azure.done(azure.put(
                    CATALOG + "/products/Dishwasher/deviceGroups/Field Test/deployments/.default", images(image)));
            azure.done(azure.put(CATALOG + "/products/Empty", "{}"));

            Answer answer = azure.send(operation.method(), path(operation.path(), image), body(operation, image));

            assertThat(answer.status())
                    .as(operation.name() + answer.body())
                    .isEqualTo(Integer.parseInt(operation.status().split(" ", 2)[0]));
            assertThat(answer.headers().first("Azure-AsyncOperation").isPresent())
                    .as(operation.name())
                    .isEqualTo(operation.status().endsWith("ASYNC"));
            assertThat(answer.headers().first("Location").isPresent())
                    .as(operation.name())
                    .isEqualTo(answer.status() == 202);
            assertShape(operation.name(), answer.body(), operation.shape());
        }
    }

    private static void assertShape(String name, JsonNode body, String shape) {
        if (shape.startsWith("value[")) {
            assertThat(body.has("nextLink")).as(name).isTrue();
            assertThat(body.path("value").isEmpty()).as(name).isFalse();
            for (JsonNode each : body.path("value")) {
                assertShape(name, each, shape.substring("value[".length(), shape.length() - 1));
            }
            return;
        }
        for (String property : properties(shape)) {
            assertThat(body.at("/" + property).isMissingNode())
                    .as("%s: %s in %s", name, property, body)
                    .isFalse();
        }
    }

    private static Set<String> properties(String shape) {
        String listed = switch (shape) {
            case "" -> "";
            case "CATALOG" -> ENVELOPE + ",location,properties/tenantId";
            case "CERTIFICATE" ->
                ENVELOPE
                        + ",properties/certificate,properties/status,properties/subject,properties/thumbprint"
                        + ",properties/expiryUtc,properties/notBeforeUtc";
            case "IMAGE" ->
                ENVELOPE + ",properties/imageId,properties/imageName,properties/componentId,properties/imageType";
            case "PRODUCT" -> ENVELOPE + ",properties/description";
            case "GROUP" ->
                ENVELOPE
                        + ",properties/description,properties/osFeedType,properties/updatePolicy"
                        + ",properties/allowCrashDumpsCollection,properties/hasDeployment";
            case "DEPLOYMENT" ->
                ENVELOPE
                        + ",properties/deploymentId,properties/deploymentDateUtc"
                        + ",properties/deployedImages/0/properties/imageId";
            case "DEVICE" ->
                ENVELOPE
                        + ",properties/deviceId,properties/chipSku,properties/lastAvailableOsVersion"
                        + ",properties/lastInstalledOsVersion,properties/lastOsUpdateUtc"
                        + ",properties/lastUpdateRequestUtc";
            case "error" -> "error/code,error/message";
            default -> shape;
        };
        return List.of(listed.split(",")).stream()
                .filter(property -> !property.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String path(String shortened, String image) {
        return shortened
                .replaceFirst("^P(?=/|$)", CATALOG)
                .replaceFirst("^G(?=/|$)", CATALOG + "/products/Dishwasher/deviceGroups/Field Test")
                .replaceFirst("^LIST", CATALOGS)
                .replaceFirst("^SUB", PracticeAzure.SUBSCRIPTION)
                .replaceFirst("ID$", image)
                .replace("OTHER", OTHER_BOARD)
                .replace("BOARD", BOARD);
    }

    private static String body(Operation operation, String image) {
        return switch (operation.name()) {
            case "Catalogs_CreateOrUpdate" -> "{\"location\":\"global\",\"tags\":{}}";
            case "Catalogs_Update" -> "{\"tags\":{\"a\":\"b\"}}";
            case "Catalogs_UploadImage", "Images_CreateOrUpdate" -> PracticeAzure.image();
            case "Certificates_RetrieveProofOfPossessionNonce" -> "{\"proofOfPossessionNonce\":\"3304517c557a3375e\"}";
            case "Deployments_CreateOrUpdate" -> images(image);
            case "DeviceGroups_ClaimDevices" -> "{\"deviceIdentifiers\":[\"%s\"]}".formatted(OTHER_BOARD);
            case "Devices_Update" ->
                "{\"properties\":{\"deviceGroupId\":\"%s/products/Dishwasher/deviceGroups/Production\"}}"
                        .formatted(CATALOG);
            case "Devices_GenerateCapabilityImage" -> "{\"capabilities\":[\"ApplicationDevelopment\"]}";
            default -> operation.method().equals("GET") ? "" : "{}";
        };
    }

    private static String images(String image) {
        return "{\"properties\":{\"deployedImages\":[{\"properties\":{\"imageId\":\"%s\"}}]}}".formatted(image);
    }

    @ParameterizedTest
    @CsvSource({"'', MissingApiVersionParameter, 400", "api-version=2022-09-01-preview, NoRegisteredProviderFound, 400"
    })
    void anotherVersionIsRefused(String query, String code, int status) {
        var azure = new PracticeAzure();

        Answer answer = azure.get(CATALOGS + "?x=api-version=&" + query);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.error()).isEqualTo(code);
    }
}
