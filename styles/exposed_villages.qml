<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis simplifyDrawingTol="1" labelsEnabled="1" simplifyLocal="1" simplifyDrawingHints="1" simplifyAlgorithm="0" simplifyMaxScale="1" symbologyReferenceScale="-1" minScale="100000000" version="3.22.16-Białowieża" styleCategories="Symbology|Labeling|Fields|MapTips|Rendering" hasScaleBasedVisibilityFlag="0" maxScale="0">
  <renderer-v2 type="RuleRenderer" referencescale="-1" enableorderby="1" forceraster="0" symbollevels="0">
    <rules key="sijeong">
      <rule label="Exposure of the village, within the city" key="sijeong.0">
        <rule filter="&quot;village_class&quot; = 'A'" symbol="0" label="A: the first 10 % of the villages" key="sijeong.0.0"/>
        <rule filter="&quot;village_class&quot; = 'B'" symbol="1" label="B: up to 30 %" key="sijeong.0.1"/>
        <rule filter="&quot;village_class&quot; = 'C'" symbol="2" label="C: up to 60 %" key="sijeong.0.2"/>
        <rule filter="&quot;village_class&quot; = 'D'" symbol="3" label="D: the rest" key="sijeong.0.3"/>
      </rule>
    </rules>
    <symbols>
      <symbol type="fill" force_rhr="0" clip_to_extent="1" alpha="1" name="0">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="color" value="122,10,30,90"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="106,9,26,255"/>
            <Option type="QString" name="outline_style" value="solid"/>
            <Option type="QString" name="outline_width" value="0.6"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="style" value="solid"/>
          </Option>
          <prop k="border_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="color" v="122,10,30,90"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="106,9,26,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.6"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="style" v="solid"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option name="properties"/>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="fill" force_rhr="0" clip_to_extent="1" alpha="1" name="1">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="color" value="221,90,43,90"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="192,78,37,255"/>
            <Option type="QString" name="outline_style" value="solid"/>
            <Option type="QString" name="outline_width" value="0.45"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="style" value="solid"/>
          </Option>
          <prop k="border_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="color" v="221,90,43,90"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="192,78,37,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.45"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="style" v="solid"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option name="properties"/>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="fill" force_rhr="0" clip_to_extent="1" alpha="1" name="2">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="color" value="246,195,106,90"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="214,170,92,255"/>
            <Option type="QString" name="outline_style" value="solid"/>
            <Option type="QString" name="outline_width" value="0.35"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="style" value="solid"/>
          </Option>
          <prop k="border_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="color" v="246,195,106,90"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="214,170,92,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.35"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="style" v="solid"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option name="properties"/>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
      <symbol type="fill" force_rhr="0" clip_to_extent="1" alpha="1" name="3">
        <data_defined_properties>
          <Option type="Map">
            <Option type="QString" name="name" value=""/>
            <Option name="properties"/>
            <Option type="QString" name="type" value="collection"/>
          </Option>
        </data_defined_properties>
        <layer class="SimpleFill" enabled="1" locked="0" pass="0">
          <Option type="Map">
            <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="color" value="185,201,211,90"/>
            <Option type="QString" name="joinstyle" value="bevel"/>
            <Option type="QString" name="offset" value="0,0"/>
            <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
            <Option type="QString" name="offset_unit" value="MM"/>
            <Option type="QString" name="outline_color" value="161,175,183,255"/>
            <Option type="QString" name="outline_style" value="solid"/>
            <Option type="QString" name="outline_width" value="0.2"/>
            <Option type="QString" name="outline_width_unit" value="MM"/>
            <Option type="QString" name="style" value="solid"/>
          </Option>
          <prop k="border_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="color" v="185,201,211,90"/>
          <prop k="joinstyle" v="bevel"/>
          <prop k="offset" v="0,0"/>
          <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
          <prop k="offset_unit" v="MM"/>
          <prop k="outline_color" v="161,175,183,255"/>
          <prop k="outline_style" v="solid"/>
          <prop k="outline_width" v="0.2"/>
          <prop k="outline_width_unit" v="MM"/>
          <prop k="style" v="solid"/>
          <data_defined_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option name="properties"/>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </data_defined_properties>
        </layer>
      </symbol>
    </symbols>
    <orderby>
      <orderByClause nullsFirst="1" asc="0">"rank"</orderByClause>
    </orderby>
  </renderer-v2>
  <labeling type="rule-based">
    <rules key="sijeong">
      <rule filter="&quot;village_class&quot; IN ('A', 'B')" scalemaxdenom="40000" key="sijeong.0">
        <settings calloutType="simple">
          <text-style fieldName="&quot;village_class&quot; || ' · ' || &quot;rank&quot; || coalesce('\n' || nullif(&quot;dong&quot;, ''), '')" fontWeight="75" useSubstitutions="0" capitalization="0" fontSizeMapUnitScale="3x:0,0,0,0,0,0" textOrientation="horizontal" legendString="Aa" textColor="34,48,60,255" fontSize="8" fontUnderline="0" fontStrikeout="0" fontLetterSpacing="0" textOpacity="1" blendMode="0" fontItalic="0" fontWordSpacing="0" fontSizeUnit="Point" previewBkgrdColor="255,255,255,255" fontKerning="1" fontFamily="Malgun Gothic" allowHtml="0" isExpression="1" namedStyle="" multilineHeight="0.75">
            <families>
              <family name="Malgun Gothic"/>
              <family name="Noto Sans CJK KR"/>
              <family name="NanumGothic"/>
              <family name="Apple SD Gothic Neo"/>
              <family name="sans-serif"/>
            </families>
            <text-buffer bufferJoinStyle="128" bufferSize="0.90000000000000002" bufferSizeMapUnitScale="3x:0,0,0,0,0,0" bufferDraw="1" bufferBlendMode="0" bufferNoFill="1" bufferColor="255,255,255,255" bufferOpacity="0.92000000000000004" bufferSizeUnits="MM"/>
            <text-mask maskOpacity="1" maskedSymbolLayers="" maskSizeUnits="MM" maskJoinStyle="128" maskType="0" maskSizeMapUnitScale="3x:0,0,0,0,0,0" maskEnabled="0" maskSize="1.5"/>
            <background shapeDraw="0" shapeRadiiX="0" shapeOpacity="1" shapeRadiiY="0" shapeOffsetMapUnitScale="3x:0,0,0,0,0,0" shapeFillColor="255,255,255,255" shapeBorderWidth="0" shapeSizeMapUnitScale="3x:0,0,0,0,0,0" shapeRadiiMapUnitScale="3x:0,0,0,0,0,0" shapeBorderWidthUnit="MM" shapeRotationType="0" shapeSVGFile="" shapeJoinStyle="64" shapeBorderColor="128,128,128,255" shapeBorderWidthMapUnitScale="3x:0,0,0,0,0,0" shapeRotation="0" shapeType="0" shapeOffsetUnit="MM" shapeRadiiUnit="MM" shapeOffsetX="0" shapeSizeX="0" shapeOffsetY="0" shapeSizeY="0" shapeBlendMode="0" shapeSizeUnit="MM" shapeSizeType="0">
              <symbol type="fill" force_rhr="0" clip_to_extent="1" alpha="1" name="fillSymbol">
                <data_defined_properties>
                  <Option type="Map">
                    <Option type="QString" name="name" value=""/>
                    <Option name="properties"/>
                    <Option type="QString" name="type" value="collection"/>
                  </Option>
                </data_defined_properties>
                <layer class="SimpleFill" enabled="1" locked="0" pass="0">
                  <Option type="Map">
                    <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
                    <Option type="QString" name="color" value="255,255,255,255"/>
                    <Option type="QString" name="joinstyle" value="bevel"/>
                    <Option type="QString" name="offset" value="0,0"/>
                    <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
                    <Option type="QString" name="offset_unit" value="MM"/>
                    <Option type="QString" name="outline_color" value="128,128,128,255"/>
                    <Option type="QString" name="outline_style" value="no"/>
                    <Option type="QString" name="outline_width" value="0"/>
                    <Option type="QString" name="outline_width_unit" value="MM"/>
                    <Option type="QString" name="style" value="solid"/>
                  </Option>
                  <prop k="border_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
                  <prop k="color" v="255,255,255,255"/>
                  <prop k="joinstyle" v="bevel"/>
                  <prop k="offset" v="0,0"/>
                  <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
                  <prop k="offset_unit" v="MM"/>
                  <prop k="outline_color" v="128,128,128,255"/>
                  <prop k="outline_style" v="no"/>
                  <prop k="outline_width" v="0"/>
                  <prop k="outline_width_unit" v="MM"/>
                  <prop k="style" v="solid"/>
                  <data_defined_properties>
                    <Option type="Map">
                      <Option type="QString" name="name" value=""/>
                      <Option name="properties"/>
                      <Option type="QString" name="type" value="collection"/>
                    </Option>
                  </data_defined_properties>
                </layer>
              </symbol>
            </background>
            <shadow shadowRadiusMapUnitScale="3x:0,0,0,0,0,0" shadowRadiusAlphaOnly="0" shadowOffsetUnit="MM" shadowOffsetGlobal="1" shadowUnder="0" shadowOpacity="0.69999999999999996" shadowColor="0,0,0,255" shadowDraw="0" shadowOffsetMapUnitScale="3x:0,0,0,0,0,0" shadowRadius="1.5" shadowScale="100" shadowOffsetAngle="135" shadowBlendMode="6" shadowOffsetDist="1" shadowRadiusUnit="MM"/>
            <dd_properties>
              <Option type="Map">
                <Option type="QString" name="name" value=""/>
                <Option name="properties"/>
                <Option type="QString" name="type" value="collection"/>
              </Option>
            </dd_properties>
            <substitutions/>
          </text-style>
          <text-format placeDirectionSymbol="0" plussign="0" formatNumbers="0" rightDirectionSymbol=">" multilineAlign="3" reverseDirectionSymbol="0" useMaxLineLengthForAutoWrap="1" decimals="3" wrapChar="" autoWrapLength="0" leftDirectionSymbol="&lt;" addDirectionSymbol="0"/>
          <placement placementFlags="10" rotationUnit="AngleDegrees" rotationAngle="0" yOffset="0" xOffset="0" overrunDistanceMapUnitScale="3x:0,0,0,0,0,0" overrunDistance="0" geometryGeneratorEnabled="0" layerType="UnknownGeometry" labelOffsetMapUnitScale="3x:0,0,0,0,0,0" lineAnchorClipping="0" placement="0" repeatDistanceMapUnitScale="3x:0,0,0,0,0,0" lineAnchorPercent="0.5" geometryGenerator="" maxCurvedCharAngleIn="25" geometryGeneratorType="PointGeometry" preserveRotation="1" distMapUnitScale="3x:0,0,0,0,0,0" quadOffset="4" centroidInside="0" maxCurvedCharAngleOut="-25" overrunDistanceUnit="MM" polygonPlacementFlags="2" distUnits="MM" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" lineAnchorType="0" offsetType="0" repeatDistanceUnits="MM" repeatDistance="0" fitInPolygonOnly="0" centroidWhole="0" dist="0" offsetUnits="MM" priority="5"/>
          <rendering upsidedownLabels="0" unplacedVisibility="0" obstacleType="1" displayAll="0" scaleMin="0" zIndex="0" scaleVisibility="0" minFeatureSize="0" fontLimitPixelSize="0" drawLabels="1" limitNumLabels="0" labelPerPart="0" maxNumLabels="2000" obstacle="1" fontMaxPixelSize="10000" scaleMax="0" obstacleFactor="1" fontMinPixelSize="0" mergeLines="0"/>
          <dd_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="LabelDistance">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="CASE WHEN sqrt(area($geometry) / pi()) * 1000 / @map_scale &lt; 6 THEN sqrt(area($geometry) / pi()) * 1000 / @map_scale + 0.4 ELSE 0 END"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
                <Option type="Map" name="Priority">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="scale_linear(ln(1 + max(&quot;rank&quot;, 0)), 0, 14, 10, 2)"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
                <Option type="Map" name="ZIndex">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="0 - &quot;rank&quot;"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </dd_properties>
          <callout type="simple">
            <Option type="Map">
              <Option type="QString" name="anchorPoint" value="pole_of_inaccessibility"/>
              <Option type="int" name="blendMode" value="0"/>
              <Option type="Map" name="ddProperties">
                <Option type="QString" name="name" value=""/>
                <Option name="properties"/>
                <Option type="QString" name="type" value="collection"/>
              </Option>
              <Option type="bool" name="drawToAllParts" value="false"/>
              <Option type="QString" name="enabled" value="0"/>
              <Option type="QString" name="labelAnchorPoint" value="point_on_exterior"/>
              <Option type="QString" name="lineSymbol" value="&lt;symbol type=&quot;line&quot; force_rhr=&quot;0&quot; clip_to_extent=&quot;1&quot; alpha=&quot;1&quot; name=&quot;symbol&quot;>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;layer class=&quot;SimpleLine&quot; enabled=&quot;1&quot; locked=&quot;0&quot; pass=&quot;0&quot;>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;align_dash_pattern&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;capstyle&quot; value=&quot;square&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash&quot; value=&quot;5;2&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;draw_inside_polygon&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;joinstyle&quot; value=&quot;bevel&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_color&quot; value=&quot;60,60,60,255&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_style&quot; value=&quot;solid&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_width&quot; value=&quot;0.3&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_width_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;ring_filter&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;tweak_dash_pattern_on_corners&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;use_custom_dash&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;width_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;/Option>&lt;prop k=&quot;align_dash_pattern&quot; v=&quot;0&quot;/>&lt;prop k=&quot;capstyle&quot; v=&quot;square&quot;/>&lt;prop k=&quot;customdash&quot; v=&quot;5;2&quot;/>&lt;prop k=&quot;customdash_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;customdash_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;dash_pattern_offset&quot; v=&quot;0&quot;/>&lt;prop k=&quot;dash_pattern_offset_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;dash_pattern_offset_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;draw_inside_polygon&quot; v=&quot;0&quot;/>&lt;prop k=&quot;joinstyle&quot; v=&quot;bevel&quot;/>&lt;prop k=&quot;line_color&quot; v=&quot;60,60,60,255&quot;/>&lt;prop k=&quot;line_style&quot; v=&quot;solid&quot;/>&lt;prop k=&quot;line_width&quot; v=&quot;0.3&quot;/>&lt;prop k=&quot;line_width_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;offset&quot; v=&quot;0&quot;/>&lt;prop k=&quot;offset_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;offset_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;ring_filter&quot; v=&quot;0&quot;/>&lt;prop k=&quot;trim_distance_end&quot; v=&quot;0&quot;/>&lt;prop k=&quot;trim_distance_end_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;trim_distance_end_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;trim_distance_start&quot; v=&quot;0&quot;/>&lt;prop k=&quot;trim_distance_start_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;trim_distance_start_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;tweak_dash_pattern_on_corners&quot; v=&quot;0&quot;/>&lt;prop k=&quot;use_custom_dash&quot; v=&quot;0&quot;/>&lt;prop k=&quot;width_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;/layer>&lt;/symbol>"/>
              <Option type="double" name="minLength" value="0"/>
              <Option type="QString" name="minLengthMapUnitScale" value="3x:0,0,0,0,0,0"/>
              <Option type="QString" name="minLengthUnit" value="MM"/>
              <Option type="double" name="offsetFromAnchor" value="0"/>
              <Option type="QString" name="offsetFromAnchorMapUnitScale" value="3x:0,0,0,0,0,0"/>
              <Option type="QString" name="offsetFromAnchorUnit" value="MM"/>
              <Option type="double" name="offsetFromLabel" value="0"/>
              <Option type="QString" name="offsetFromLabelMapUnitScale" value="3x:0,0,0,0,0,0"/>
              <Option type="QString" name="offsetFromLabelUnit" value="MM"/>
            </Option>
          </callout>
        </settings>
      </rule>
      <rule filter="&quot;village_class&quot; IN ('A', 'B') AND @map_scale > 40000" key="sijeong.1">
        <settings calloutType="simple">
          <text-style fieldName="&quot;village_class&quot; || &quot;rank&quot;" fontWeight="75" useSubstitutions="0" capitalization="0" fontSizeMapUnitScale="3x:0,0,0,0,0,0" textOrientation="horizontal" legendString="Aa" textColor="34,48,60,255" fontSize="8" fontUnderline="0" fontStrikeout="0" fontLetterSpacing="0" textOpacity="1" blendMode="0" fontItalic="0" fontWordSpacing="0" fontSizeUnit="Point" previewBkgrdColor="255,255,255,255" fontKerning="1" fontFamily="Malgun Gothic" allowHtml="0" isExpression="1" namedStyle="" multilineHeight="0.75">
            <families>
              <family name="Malgun Gothic"/>
              <family name="Noto Sans CJK KR"/>
              <family name="NanumGothic"/>
              <family name="Apple SD Gothic Neo"/>
              <family name="sans-serif"/>
            </families>
            <text-buffer bufferJoinStyle="128" bufferSize="0.90000000000000002" bufferSizeMapUnitScale="3x:0,0,0,0,0,0" bufferDraw="1" bufferBlendMode="0" bufferNoFill="1" bufferColor="255,255,255,255" bufferOpacity="0.92000000000000004" bufferSizeUnits="MM"/>
            <text-mask maskOpacity="1" maskedSymbolLayers="" maskSizeUnits="MM" maskJoinStyle="128" maskType="0" maskSizeMapUnitScale="3x:0,0,0,0,0,0" maskEnabled="0" maskSize="1.5"/>
            <background shapeDraw="0" shapeRadiiX="0" shapeOpacity="1" shapeRadiiY="0" shapeOffsetMapUnitScale="3x:0,0,0,0,0,0" shapeFillColor="255,255,255,255" shapeBorderWidth="0" shapeSizeMapUnitScale="3x:0,0,0,0,0,0" shapeRadiiMapUnitScale="3x:0,0,0,0,0,0" shapeBorderWidthUnit="MM" shapeRotationType="0" shapeSVGFile="" shapeJoinStyle="64" shapeBorderColor="128,128,128,255" shapeBorderWidthMapUnitScale="3x:0,0,0,0,0,0" shapeRotation="0" shapeType="0" shapeOffsetUnit="MM" shapeRadiiUnit="MM" shapeOffsetX="0" shapeSizeX="0" shapeOffsetY="0" shapeSizeY="0" shapeBlendMode="0" shapeSizeUnit="MM" shapeSizeType="0">
              <symbol type="fill" force_rhr="0" clip_to_extent="1" alpha="1" name="fillSymbol">
                <data_defined_properties>
                  <Option type="Map">
                    <Option type="QString" name="name" value=""/>
                    <Option name="properties"/>
                    <Option type="QString" name="type" value="collection"/>
                  </Option>
                </data_defined_properties>
                <layer class="SimpleFill" enabled="1" locked="0" pass="0">
                  <Option type="Map">
                    <Option type="QString" name="border_width_map_unit_scale" value="3x:0,0,0,0,0,0"/>
                    <Option type="QString" name="color" value="255,255,255,255"/>
                    <Option type="QString" name="joinstyle" value="bevel"/>
                    <Option type="QString" name="offset" value="0,0"/>
                    <Option type="QString" name="offset_map_unit_scale" value="3x:0,0,0,0,0,0"/>
                    <Option type="QString" name="offset_unit" value="MM"/>
                    <Option type="QString" name="outline_color" value="128,128,128,255"/>
                    <Option type="QString" name="outline_style" value="no"/>
                    <Option type="QString" name="outline_width" value="0"/>
                    <Option type="QString" name="outline_width_unit" value="MM"/>
                    <Option type="QString" name="style" value="solid"/>
                  </Option>
                  <prop k="border_width_map_unit_scale" v="3x:0,0,0,0,0,0"/>
                  <prop k="color" v="255,255,255,255"/>
                  <prop k="joinstyle" v="bevel"/>
                  <prop k="offset" v="0,0"/>
                  <prop k="offset_map_unit_scale" v="3x:0,0,0,0,0,0"/>
                  <prop k="offset_unit" v="MM"/>
                  <prop k="outline_color" v="128,128,128,255"/>
                  <prop k="outline_style" v="no"/>
                  <prop k="outline_width" v="0"/>
                  <prop k="outline_width_unit" v="MM"/>
                  <prop k="style" v="solid"/>
                  <data_defined_properties>
                    <Option type="Map">
                      <Option type="QString" name="name" value=""/>
                      <Option name="properties"/>
                      <Option type="QString" name="type" value="collection"/>
                    </Option>
                  </data_defined_properties>
                </layer>
              </symbol>
            </background>
            <shadow shadowRadiusMapUnitScale="3x:0,0,0,0,0,0" shadowRadiusAlphaOnly="0" shadowOffsetUnit="MM" shadowOffsetGlobal="1" shadowUnder="0" shadowOpacity="0.69999999999999996" shadowColor="0,0,0,255" shadowDraw="0" shadowOffsetMapUnitScale="3x:0,0,0,0,0,0" shadowRadius="1.5" shadowScale="100" shadowOffsetAngle="135" shadowBlendMode="6" shadowOffsetDist="1" shadowRadiusUnit="MM"/>
            <dd_properties>
              <Option type="Map">
                <Option type="QString" name="name" value=""/>
                <Option name="properties"/>
                <Option type="QString" name="type" value="collection"/>
              </Option>
            </dd_properties>
            <substitutions/>
          </text-style>
          <text-format placeDirectionSymbol="0" plussign="0" formatNumbers="0" rightDirectionSymbol=">" multilineAlign="3" reverseDirectionSymbol="0" useMaxLineLengthForAutoWrap="1" decimals="3" wrapChar="" autoWrapLength="0" leftDirectionSymbol="&lt;" addDirectionSymbol="0"/>
          <placement placementFlags="10" rotationUnit="AngleDegrees" rotationAngle="0" yOffset="0" xOffset="0" overrunDistanceMapUnitScale="3x:0,0,0,0,0,0" overrunDistance="0" geometryGeneratorEnabled="0" layerType="UnknownGeometry" labelOffsetMapUnitScale="3x:0,0,0,0,0,0" lineAnchorClipping="0" placement="0" repeatDistanceMapUnitScale="3x:0,0,0,0,0,0" lineAnchorPercent="0.5" geometryGenerator="" maxCurvedCharAngleIn="25" geometryGeneratorType="PointGeometry" preserveRotation="1" distMapUnitScale="3x:0,0,0,0,0,0" quadOffset="4" centroidInside="0" maxCurvedCharAngleOut="-25" overrunDistanceUnit="MM" polygonPlacementFlags="2" distUnits="MM" predefinedPositionOrder="TR,TL,BR,BL,R,L,TSR,BSR" lineAnchorType="0" offsetType="0" repeatDistanceUnits="MM" repeatDistance="0" fitInPolygonOnly="0" centroidWhole="0" dist="0" offsetUnits="MM" priority="5"/>
          <rendering upsidedownLabels="0" unplacedVisibility="0" obstacleType="1" displayAll="0" scaleMin="0" zIndex="0" scaleVisibility="0" minFeatureSize="0" fontLimitPixelSize="0" drawLabels="1" limitNumLabels="0" labelPerPart="0" maxNumLabels="2000" obstacle="1" fontMaxPixelSize="10000" scaleMax="0" obstacleFactor="1" fontMinPixelSize="0" mergeLines="0"/>
          <dd_properties>
            <Option type="Map">
              <Option type="QString" name="name" value=""/>
              <Option type="Map" name="properties">
                <Option type="Map" name="LabelDistance">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="CASE WHEN sqrt(area($geometry) / pi()) * 1000 / @map_scale &lt; 3 THEN sqrt(area($geometry) / pi()) * 1000 / @map_scale + 0.4 ELSE 0 END"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
                <Option type="Map" name="Priority">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="scale_linear(ln(1 + max(&quot;rank&quot;, 0)), 0, 14, 10, 2)"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
                <Option type="Map" name="ZIndex">
                  <Option type="bool" name="active" value="true"/>
                  <Option type="QString" name="expression" value="0 - &quot;rank&quot;"/>
                  <Option type="int" name="type" value="3"/>
                </Option>
              </Option>
              <Option type="QString" name="type" value="collection"/>
            </Option>
          </dd_properties>
          <callout type="simple">
            <Option type="Map">
              <Option type="QString" name="anchorPoint" value="pole_of_inaccessibility"/>
              <Option type="int" name="blendMode" value="0"/>
              <Option type="Map" name="ddProperties">
                <Option type="QString" name="name" value=""/>
                <Option name="properties"/>
                <Option type="QString" name="type" value="collection"/>
              </Option>
              <Option type="bool" name="drawToAllParts" value="false"/>
              <Option type="QString" name="enabled" value="0"/>
              <Option type="QString" name="labelAnchorPoint" value="point_on_exterior"/>
              <Option type="QString" name="lineSymbol" value="&lt;symbol type=&quot;line&quot; force_rhr=&quot;0&quot; clip_to_extent=&quot;1&quot; alpha=&quot;1&quot; name=&quot;symbol&quot;>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;layer class=&quot;SimpleLine&quot; enabled=&quot;1&quot; locked=&quot;0&quot; pass=&quot;0&quot;>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;align_dash_pattern&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;capstyle&quot; value=&quot;square&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash&quot; value=&quot;5;2&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;customdash_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;dash_pattern_offset_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;draw_inside_polygon&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;joinstyle&quot; value=&quot;bevel&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_color&quot; value=&quot;60,60,60,255&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_style&quot; value=&quot;solid&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_width&quot; value=&quot;0.3&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;line_width_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;offset_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;ring_filter&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_end_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;trim_distance_start_unit&quot; value=&quot;MM&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;tweak_dash_pattern_on_corners&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;use_custom_dash&quot; value=&quot;0&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;width_map_unit_scale&quot; value=&quot;3x:0,0,0,0,0,0&quot;/>&lt;/Option>&lt;prop k=&quot;align_dash_pattern&quot; v=&quot;0&quot;/>&lt;prop k=&quot;capstyle&quot; v=&quot;square&quot;/>&lt;prop k=&quot;customdash&quot; v=&quot;5;2&quot;/>&lt;prop k=&quot;customdash_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;customdash_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;dash_pattern_offset&quot; v=&quot;0&quot;/>&lt;prop k=&quot;dash_pattern_offset_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;dash_pattern_offset_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;draw_inside_polygon&quot; v=&quot;0&quot;/>&lt;prop k=&quot;joinstyle&quot; v=&quot;bevel&quot;/>&lt;prop k=&quot;line_color&quot; v=&quot;60,60,60,255&quot;/>&lt;prop k=&quot;line_style&quot; v=&quot;solid&quot;/>&lt;prop k=&quot;line_width&quot; v=&quot;0.3&quot;/>&lt;prop k=&quot;line_width_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;offset&quot; v=&quot;0&quot;/>&lt;prop k=&quot;offset_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;offset_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;ring_filter&quot; v=&quot;0&quot;/>&lt;prop k=&quot;trim_distance_end&quot; v=&quot;0&quot;/>&lt;prop k=&quot;trim_distance_end_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;trim_distance_end_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;trim_distance_start&quot; v=&quot;0&quot;/>&lt;prop k=&quot;trim_distance_start_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;prop k=&quot;trim_distance_start_unit&quot; v=&quot;MM&quot;/>&lt;prop k=&quot;tweak_dash_pattern_on_corners&quot; v=&quot;0&quot;/>&lt;prop k=&quot;use_custom_dash&quot; v=&quot;0&quot;/>&lt;prop k=&quot;width_map_unit_scale&quot; v=&quot;3x:0,0,0,0,0,0&quot;/>&lt;data_defined_properties>&lt;Option type=&quot;Map&quot;>&lt;Option type=&quot;QString&quot; name=&quot;name&quot; value=&quot;&quot;/>&lt;Option name=&quot;properties&quot;/>&lt;Option type=&quot;QString&quot; name=&quot;type&quot; value=&quot;collection&quot;/>&lt;/Option>&lt;/data_defined_properties>&lt;/layer>&lt;/symbol>"/>
              <Option type="double" name="minLength" value="0"/>
              <Option type="QString" name="minLengthMapUnitScale" value="3x:0,0,0,0,0,0"/>
              <Option type="QString" name="minLengthUnit" value="MM"/>
              <Option type="double" name="offsetFromAnchor" value="0"/>
              <Option type="QString" name="offsetFromAnchorMapUnitScale" value="3x:0,0,0,0,0,0"/>
              <Option type="QString" name="offsetFromAnchorUnit" value="MM"/>
              <Option type="double" name="offsetFromLabel" value="0"/>
              <Option type="QString" name="offsetFromLabelMapUnitScale" value="3x:0,0,0,0,0,0"/>
              <Option type="QString" name="offsetFromLabelUnit" value="MM"/>
            </Option>
          </callout>
        </settings>
      </rule>
    </rules>
  </labeling>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerOpacity>1</layerOpacity>
  <fieldConfiguration>
    <field name="village_id" configurationFlags="None"/>
    <field name="dong" configurationFlags="None"/>
    <field name="rank" configurationFlags="None"/>
    <field name="village_class" configurationFlags="None"/>
    <field name="score" configurationFlags="None"/>
    <field name="stability" configurationFlags="None"/>
    <field name="buildings" configurationFlags="None"/>
    <field name="dwellings" configurationFlags="None"/>
    <field name="people" configurationFlags="None"/>
    <field name="elderly" configurationFlags="None"/>
    <field name="area_m2" configurationFlags="None"/>
    <field name="dist_m" configurationFlags="None"/>
    <field name="near_50" configurationFlags="None"/>
    <field name="near_share" configurationFlags="None"/>
    <field name="conifer_100" configurationFlags="None"/>
    <field name="e30" configurationFlags="None"/>
    <field name="e100" configurationFlags="None"/>
    <field name="e500" configurationFlags="None"/>
    <field name="fmi" configurationFlags="None"/>
    <field name="tmi" configurationFlags="None"/>
    <field name="climb_deg" configurationFlags="None"/>
    <field name="wind_term" configurationFlags="None"/>
    <field name="access_min" configurationFlags="None"/>
    <field name="fires" configurationFlags="None"/>
    <field name="fire_m" configurationFlags="None"/>
    <field name="it_vegetation" configurationFlags="None"/>
    <field name="it_density" configurationFlags="None"/>
    <field name="it_fires" configurationFlags="None"/>
    <field name="it_contact" configurationFlags="None"/>
    <field name="it_slope" configurationFlags="None"/>
    <field name="it_score" configurationFlags="None"/>
    <field name="it_class" configurationFlags="None"/>
    <field name="class_checked" configurationFlags="None"/>
    <field name="p_near" configurationFlags="None"/>
    <field name="p_conifer" configurationFlags="None"/>
    <field name="p_elderly" configurationFlags="None"/>
    <field name="p_access" configurationFlags="None"/>
    <field name="p_fires" configurationFlags="None"/>
    <field name="p_terrain" configurationFlags="None"/>
    <field name="p_fuel" configurationFlags="None"/>
    <field name="p_embers" configurationFlags="None"/>
    <field name="p_climb" configurationFlags="None"/>
    <field name="p_wind" configurationFlags="None"/>
  </fieldConfiguration>
  <aliases>
    <alias name="Village" field="village_id" index="0"/>
    <alias name="Dong" field="dong" index="1"/>
    <alias name="Rank of the village" field="rank" index="2"/>
    <alias name="Class of the village" field="village_class" index="3"/>
    <alias name="Score (0–100)" field="score" index="4"/>
    <alias name="Keeps its class (other weights)" field="stability" index="5"/>
    <alias name="Buildings" field="buildings" index="6"/>
    <alias name="Homes" field="dwellings" index="7"/>
    <alias name="Residents" field="people" index="8"/>
    <alias name="Residents over 65" field="elderly" index="9"/>
    <alias name="Area (m²)" field="area_m2" index="10"/>
    <alias name="Distance to forest (m)" field="dist_m" index="11"/>
    <alias name="Buildings within 50 m of forest" field="near_50" index="12"/>
    <alias name="Share of buildings within 50 m" field="near_share" index="13"/>
    <alias name="Conifers within 100 m (%)" field="conifer_100" index="14"/>
    <alias name="Hazardous fuel within 30 m (%)" field="e30" index="15"/>
    <alias name="Hazardous fuel within 100 m (%)" field="e100" index="16"/>
    <alias name="Hazardous fuel within 500 m (%)" field="e500" index="17"/>
    <alias name="Fuel index FMI (10)" field="fmi" index="18"/>
    <alias name="Terrain index TMI (10)" field="tmi" index="19"/>
    <alias name="Slope up which a fire comes (°)" field="climb_deg" index="20"/>
    <alias name="Wind from the forest (0–1)" field="wind_term" index="21"/>
    <alias name="Fire engine arrives after (min)" field="access_min" index="22"/>
    <alias name="Past fires nearby" field="fires" index="23"/>
    <alias name="Distance to a past fire (m)" field="fire_m" index="24"/>
    <alias name="Second opinion: vegetation" field="it_vegetation" index="25"/>
    <alias name="Second opinion: density" field="it_density" index="26"/>
    <alias name="Second opinion: past fires" field="it_fires" index="27"/>
    <alias name="Second opinion: contact with forest" field="it_contact" index="28"/>
    <alias name="Second opinion: slope" field="it_slope" index="29"/>
    <alias name="Second opinion: points" field="it_score" index="30"/>
    <alias name="Second opinion: class" field="it_class" index="31"/>
    <alias name="Class held against fires" field="class_checked" index="32"/>
    <alias name="Percentile: buildings within 50 m" field="p_near" index="33"/>
    <alias name="Percentile: conifers within 100 m" field="p_conifer" index="34"/>
    <alias name="Percentile: residents over 65" field="p_elderly" index="35"/>
    <alias name="Percentile: minutes of engines" field="p_access" index="36"/>
    <alias name="Percentile: past fires" field="p_fires" index="37"/>
    <alias name="Percentile: terrain index" field="p_terrain" index="38"/>
    <alias name="Percentile: fuel index" field="p_fuel" index="39"/>
    <alias name="Percentile: fuel within 500 m" field="p_embers" index="40"/>
    <alias name="Percentile: climb of a fire" field="p_climb" index="41"/>
    <alias name="Percentile: wind from the forest" field="p_wind" index="42"/>
  </aliases>
  <defaults>
    <default expression="" field="village_id" applyOnUpdate="0"/>
    <default expression="" field="dong" applyOnUpdate="0"/>
    <default expression="" field="rank" applyOnUpdate="0"/>
    <default expression="" field="village_class" applyOnUpdate="0"/>
    <default expression="" field="score" applyOnUpdate="0"/>
    <default expression="" field="stability" applyOnUpdate="0"/>
    <default expression="" field="buildings" applyOnUpdate="0"/>
    <default expression="" field="dwellings" applyOnUpdate="0"/>
    <default expression="" field="people" applyOnUpdate="0"/>
    <default expression="" field="elderly" applyOnUpdate="0"/>
    <default expression="" field="area_m2" applyOnUpdate="0"/>
    <default expression="" field="dist_m" applyOnUpdate="0"/>
    <default expression="" field="near_50" applyOnUpdate="0"/>
    <default expression="" field="near_share" applyOnUpdate="0"/>
    <default expression="" field="conifer_100" applyOnUpdate="0"/>
    <default expression="" field="e30" applyOnUpdate="0"/>
    <default expression="" field="e100" applyOnUpdate="0"/>
    <default expression="" field="e500" applyOnUpdate="0"/>
    <default expression="" field="fmi" applyOnUpdate="0"/>
    <default expression="" field="tmi" applyOnUpdate="0"/>
    <default expression="" field="climb_deg" applyOnUpdate="0"/>
    <default expression="" field="wind_term" applyOnUpdate="0"/>
    <default expression="" field="access_min" applyOnUpdate="0"/>
    <default expression="" field="fires" applyOnUpdate="0"/>
    <default expression="" field="fire_m" applyOnUpdate="0"/>
    <default expression="" field="it_vegetation" applyOnUpdate="0"/>
    <default expression="" field="it_density" applyOnUpdate="0"/>
    <default expression="" field="it_fires" applyOnUpdate="0"/>
    <default expression="" field="it_contact" applyOnUpdate="0"/>
    <default expression="" field="it_slope" applyOnUpdate="0"/>
    <default expression="" field="it_score" applyOnUpdate="0"/>
    <default expression="" field="it_class" applyOnUpdate="0"/>
    <default expression="" field="class_checked" applyOnUpdate="0"/>
    <default expression="" field="p_near" applyOnUpdate="0"/>
    <default expression="" field="p_conifer" applyOnUpdate="0"/>
    <default expression="" field="p_elderly" applyOnUpdate="0"/>
    <default expression="" field="p_access" applyOnUpdate="0"/>
    <default expression="" field="p_fires" applyOnUpdate="0"/>
    <default expression="" field="p_terrain" applyOnUpdate="0"/>
    <default expression="" field="p_fuel" applyOnUpdate="0"/>
    <default expression="" field="p_embers" applyOnUpdate="0"/>
    <default expression="" field="p_climb" applyOnUpdate="0"/>
    <default expression="" field="p_wind" applyOnUpdate="0"/>
  </defaults>
  <constraints>
    <constraint unique_strength="0" exp_strength="0" field="village_id" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="dong" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="rank" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="village_class" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="score" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="stability" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="buildings" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="dwellings" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="people" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="elderly" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="area_m2" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="dist_m" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="near_50" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="near_share" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="conifer_100" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="e30" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="e100" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="e500" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="fmi" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="tmi" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="climb_deg" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="wind_term" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="access_min" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="fires" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="fire_m" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="it_vegetation" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="it_density" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="it_fires" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="it_contact" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="it_slope" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="it_score" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="it_class" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="class_checked" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="p_near" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="p_conifer" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="p_elderly" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="p_access" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="p_fires" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="p_terrain" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="p_fuel" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="p_embers" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="p_climb" notnull_strength="0" constraints="0"/>
    <constraint unique_strength="0" exp_strength="0" field="p_wind" notnull_strength="0" constraints="0"/>
  </constraints>
  <constraintExpressions>
    <constraint desc="" field="village_id" exp=""/>
    <constraint desc="" field="dong" exp=""/>
    <constraint desc="" field="rank" exp=""/>
    <constraint desc="" field="village_class" exp=""/>
    <constraint desc="" field="score" exp=""/>
    <constraint desc="" field="stability" exp=""/>
    <constraint desc="" field="buildings" exp=""/>
    <constraint desc="" field="dwellings" exp=""/>
    <constraint desc="" field="people" exp=""/>
    <constraint desc="" field="elderly" exp=""/>
    <constraint desc="" field="area_m2" exp=""/>
    <constraint desc="" field="dist_m" exp=""/>
    <constraint desc="" field="near_50" exp=""/>
    <constraint desc="" field="near_share" exp=""/>
    <constraint desc="" field="conifer_100" exp=""/>
    <constraint desc="" field="e30" exp=""/>
    <constraint desc="" field="e100" exp=""/>
    <constraint desc="" field="e500" exp=""/>
    <constraint desc="" field="fmi" exp=""/>
    <constraint desc="" field="tmi" exp=""/>
    <constraint desc="" field="climb_deg" exp=""/>
    <constraint desc="" field="wind_term" exp=""/>
    <constraint desc="" field="access_min" exp=""/>
    <constraint desc="" field="fires" exp=""/>
    <constraint desc="" field="fire_m" exp=""/>
    <constraint desc="" field="it_vegetation" exp=""/>
    <constraint desc="" field="it_density" exp=""/>
    <constraint desc="" field="it_fires" exp=""/>
    <constraint desc="" field="it_contact" exp=""/>
    <constraint desc="" field="it_slope" exp=""/>
    <constraint desc="" field="it_score" exp=""/>
    <constraint desc="" field="it_class" exp=""/>
    <constraint desc="" field="class_checked" exp=""/>
    <constraint desc="" field="p_near" exp=""/>
    <constraint desc="" field="p_conifer" exp=""/>
    <constraint desc="" field="p_elderly" exp=""/>
    <constraint desc="" field="p_access" exp=""/>
    <constraint desc="" field="p_fires" exp=""/>
    <constraint desc="" field="p_terrain" exp=""/>
    <constraint desc="" field="p_fuel" exp=""/>
    <constraint desc="" field="p_embers" exp=""/>
    <constraint desc="" field="p_climb" exp=""/>
    <constraint desc="" field="p_wind" exp=""/>
  </constraintExpressions>
  <expressionfields/>
  <mapTip>&lt;b>Villages by exposure to forest fire&lt;/b>&lt;table>[% CASE WHEN "village_class" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Class of the village&lt;/td>&lt;td align="right">&lt;b>' || replace(replace(to_string("village_class"), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "village_id" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Village&lt;/td>&lt;td align="right">&lt;b>' || format_number("village_id", 0) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "dong" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Dong&lt;/td>&lt;td align="right">&lt;b>' || replace(replace(to_string("dong"), '&amp;', '&amp;amp;'), '&lt;', '&amp;lt;') || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "rank" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Rank of the village&lt;/td>&lt;td align="right">&lt;b>' || format_number("rank", 0) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "score" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Score (0–100)&lt;/td>&lt;td align="right">&lt;b>' || format_number("score", 1) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "stability" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Keeps its class (other weights)&lt;/td>&lt;td align="right">&lt;b>' || format_number(100 * "stability", 1) || ' %' || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "buildings" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Buildings&lt;/td>&lt;td align="right">&lt;b>' || format_number("buildings", 0) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "people" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Residents&lt;/td>&lt;td align="right">&lt;b>' || format_number("people", 0) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "elderly" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Residents over 65&lt;/td>&lt;td align="right">&lt;b>' || format_number("elderly", 0) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "near_50" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Buildings within 50 m of forest&lt;/td>&lt;td align="right">&lt;b>' || format_number("near_50", 0) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "conifer_100" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Conifers within 100 m (%)&lt;/td>&lt;td align="right">&lt;b>' || format_number(100 * "conifer_100", 1) || ' %' || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "fires" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Past fires nearby&lt;/td>&lt;td align="right">&lt;b>' || format_number("fires", 0) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "tmi" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Terrain index TMI (10)&lt;/td>&lt;td align="right">&lt;b>' || format_number("tmi", 1) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "access_min" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Fire engine arrives after (min)&lt;/td>&lt;td align="right">&lt;b>' || format_number("access_min", 1) || '&lt;/b>&lt;/td>&lt;/tr>' END %][% CASE WHEN "it_class" IS NULL THEN '' ELSE '&lt;tr>&lt;td style="padding-right:10px">Second opinion: class&lt;/td>&lt;td align="right">&lt;b>' || coalesce(map_get(map('low', 'low', 'medium', 'medium', 'high', 'high'), "it_class"), "it_class") || '&lt;/b>&lt;/td>&lt;/tr>' END %]&lt;/table></mapTip>
  <layerGeometryType>2</layerGeometryType>
</qgis>
